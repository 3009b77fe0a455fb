package dev.talaan.sandbox.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;

/// Where an API group hangs its endpoints. Paths are written as vertx-web writes them: `/a/:name/b`.
public final class Routes {

    private final Router router;
    private final Door door;

    public Routes(Router router, Door door) {
        this.router = router;
        this.door = door;
    }

    public void get(String path, Endpoint endpoint) {
        known(HttpMethod.GET, path, endpoint);
    }

    public void post(String path, Endpoint endpoint) {
        known(HttpMethod.POST, path, endpoint);
    }

    public void put(String path, Endpoint endpoint) {
        known(HttpMethod.PUT, path, endpoint);
    }

    public void patch(String path, Endpoint endpoint) {
        known(HttpMethod.PATCH, path, endpoint);
    }

    public void delete(String path, Endpoint endpoint) {
        known(HttpMethod.DELETE, path, endpoint);
    }

    /// For the paths that are there before anybody has signed in.
    public void open(HttpMethod method, String path, Endpoint endpoint) {
        router.route(method, path).handler(door.open(endpoint));
    }

    private void known(HttpMethod method, String path, Endpoint endpoint) {
        router.route(method, path).handler(door.known(endpoint));
    }
}
