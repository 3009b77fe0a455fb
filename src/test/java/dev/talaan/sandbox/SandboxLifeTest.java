package dev.talaan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class SandboxLifeTest {

    @Test
    void closingFreesThePortForTheNextStart() throws Exception {
        var first = Sandbox.start(0, LocalWorkspace.NOW);
        var port = first.url().getPort();
        assertThat(health(first.url())).isEqualTo("UP");
        first.close();

        try (var second = Sandbox.start(port, LocalWorkspace.NOW)) {
            assertThat(second.url().getPort()).isEqualTo(port);
            assertThat(health(second.url())).isEqualTo("UP");
        }
    }

    @Test
    void listensOnTheLoopbackAddressOnly() {
        try (var sandbox = Sandbox.start(0, LocalWorkspace.NOW)) {
            assertThat(sandbox.url().getHost()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void saysWhichPortIsTaken() {
        try (var sandbox = Sandbox.start(0, LocalWorkspace.NOW)) {
            var port = sandbox.url().getPort();
            assertThatThrownBy(() -> Sandbox.start(port, LocalWorkspace.NOW))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(Integer.toString(port));
        }
    }

    @Test
    void leavesNoThreadBehind() {
        var before = Thread.getAllStackTraces().keySet();
        Sandbox.start(0, LocalWorkspace.NOW).close();
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet().stream()
                                .filter(thread -> !before.contains(thread))
                                .filter(thread -> thread.getName().startsWith("vert.x")
                                        || thread.getName().startsWith("sandbox-")))
                        .isEmpty());
    }

    private static String health(URI url) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(url.resolve("/_sandbox/health")).build();
            return new JsonObject(http.send(request, BodyHandlers.ofString()).body()).getString("status");
        }
    }
}
