package dev.talaan.sandbox.identity;

import dev.talaan.sandbox.time.SandboxClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// The tokens that the sandbox takes. The two personal ones are fixed and known to everybody: they open nothing else.
public final class Tokens {

    public static final Duration LIFETIME = Duration.ofHours(1);

    private record Grant(Principal principal, Instant until) {}

    private final SandboxClock clock;
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();

    public Tokens(SandboxClock clock) {
        this.clock = clock;
        grants.put("dapi-local-portal", new Grant(Principal.PORTAL, Instant.MAX));
        grants.put("dapi-local-analyst", new Grant(Principal.ANALYST, Instant.MAX));
    }

    public Optional<Principal> holder(String token) {
        return Optional.ofNullable(grants.get(token))
                .filter(grant -> clock.now().isBefore(grant.until()))
                .map(Grant::principal);
    }

    public String issue(Principal principal) {
        var token = "local-" + UUID.randomUUID();
        grants.put(token, new Grant(principal, clock.now().plus(LIFETIME)));
        return token;
    }

    /// Gives somebody a personal token that does not end.
    public void put(String token, Principal holder) {
        grants.put(token, new Grant(holder, Instant.MAX));
    }

    public void revoke(String token) {
        grants.remove(token);
    }

    /// Takes back every token that ends by itself; the personal ones stay.
    public void revokeIssued() {
        grants.values().removeIf(grant -> grant.until().isBefore(Instant.MAX));
    }
}
