package bench;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Somebody who is signed in, with the cookies that a browser would send.
record Session(URI portal, String cookies) {

    /// Signs in with the demo's form and opens the first page.
    static Session of(URI portal, String account) throws IOException {
        var cookies = new LinkedHashMap<String, String>();
        try (var connection = new Connection(portal, "")) {
            keep(
                    cookies,
                    connection.post("/j_security_check", "j_username=%s&j_password=%s".formatted(account, account)));
        }
        var signedIn = new Session(portal, joined(cookies));
        try (var connection = signedIn.connect()) {
            keep(cookies, connection.get("/"));
        }
        return new Session(portal, joined(cookies));
    }

    Connection connect(String... headers) throws IOException {
        return new Connection(
                portal,
                "Cookie: " + cookies + "\r\n"
                        + Arrays.stream(headers).map(header -> header + "\r\n").collect(Collectors.joining()));
    }

    private static void keep(Map<String, String> cookies, Connection.Answer answer) {
        answer.headers().getOrDefault("set-cookie", "").lines().forEach(cookie -> {
            var pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
            cookies.put(pair[0], pair[1]);
        });
    }

    private static String joined(Map<String, String> cookies) {
        return cookies.entrySet().stream()
                .filter(cookie -> !cookie.getValue().isEmpty())
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
