package dev.talaan.sandbox.oidc;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.identity.Principal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The service principals that have an OAuth secret, by their application ids.
final class Clients {

    private record Client(String secret, Principal principal) {}

    private final Map<String, Client> known =
            new ConcurrentHashMap<>(Map.of("talaan-portal", new Client("local-secret", Principal.PORTAL)));

    /// Who it is that sent this Authorization header.
    Optional<Principal> holder(String authorization) {
        return known.entrySet().stream()
                .filter(entry ->
                        basic(entry.getKey(), entry.getValue().secret()).equals(authorization))
                .map(entry -> entry.getValue().principal())
                .findFirst();
    }

    /// From now on another secret; tokens that were issued stay good.
    void rotate(String id, String secret) {
        if (known.computeIfPresent(id, (same, client) -> new Client(secret, client.principal())) == null) {
            throw ApiError.missing("No client " + id);
        }
    }

    private static String basic(String id, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }
}
