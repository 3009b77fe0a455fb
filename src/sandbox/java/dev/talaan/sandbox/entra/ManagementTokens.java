package dev.talaan.sandbox.entra;

import dev.talaan.sandbox.identity.Tokens;
import dev.talaan.sandbox.time.SandboxClock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// The tokens for Azure's management; no workspace takes them for its own.
final class ManagementTokens {

    private final SandboxClock clock;
    private final Map<String, Instant> until = new ConcurrentHashMap<>();

    ManagementTokens(SandboxClock clock) {
        this.clock = clock;
    }

    String issue() {
        var token = "management-" + UUID.randomUUID();
        until.put(token, clock.now().plus(Tokens.LIFETIME));
        return token;
    }

    boolean isGood(String token) {
        return token != null && clock.now().isBefore(until.getOrDefault(token, Instant.MIN));
    }

    void revoke() {
        until.clear();
    }
}
