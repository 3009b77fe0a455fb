package dev.talaan.identity;

import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/// The persons whom the portal knows, by the account they sign in with.
@ApplicationScoped
class People {

    private final Clock clock;
    private final Cache known;

    People(Clock clock, @CacheName("people") Cache known) {
        this.clock = clock;
        this.known = known;
    }

    /// The stable id of an account, given at its first sign-in. Asked of the database once a session or so.
    Uni<UUID> idOf(Account account) {
        return known.getAsync(
                account,
                unknown -> Uni.createFrom()
                        .item(() -> recognise(unknown))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
    }

    private UUID recognise(Account account) {
        return QuarkusTransaction.requiringNew().call(() -> (UUID) PersonRecord.getEntityManager()
                .createNativeQuery("""
                                insert into person (id, issuer, subject, name, first_seen, last_seen)
                                values (:id, :issuer, :subject, :name, :now, :now)
                                on conflict (issuer, subject)
                                do update set name = excluded.name, last_seen = excluded.last_seen
                                returning id
                                """, UUID.class)
                .setParameter("id", UUID.randomUUID())
                .setParameter("issuer", account.issuer())
                .setParameter("subject", account.subject())
                .setParameter("name", account.name())
                .setParameter("now", clock.instant())
                .getSingleResult());
    }
}
