package dev.talaan.changes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.Session;

/// Who holds a Change, and until when. The time in the database is also the proof: whoever comes with another one has
/// lost it.
@ApplicationScoped
class Holds {

    private final Session books;
    private final Clock clock;
    private final ChangesConfig config;

    Holds(Session books, Clock clock, ChangesConfig config) {
        this.books = books;
        this.clock = clock;
        this.config = config;
    }

    /// Within the caller's transaction.
    ///
    /// @return until when
    Instant take(UUID change) {
        var until = fromNow();
        books.createNativeMutationQuery("update change set held_until = :until where id = :id")
                .setParameter("until", until)
                .setParameter("id", change)
                .executeUpdate();
        return until;
    }

    /// Within the caller's transaction.
    Instant until(UUID change) {
        return books.createNativeQuery("select held_until from change where id = :id", Instant.class)
                .setParameter("id", change)
                .getSingleResult();
    }

    /// Goes on holding it, in a transaction of its own.
    ///
    /// @return false if somebody else has taken it up, or it has ended
    boolean renew(Held<?> held) {
        var until = fromNow();
        var renewed = QuarkusTransaction.requiringNew()
                .call(() -> books.createNativeMutationQuery(
                                "update change set held_until = :until where id = :id and held_until = :mine and state in "
                                        + "('APPLYING', 'UNKNOWN')")
                        .setParameter("until", until)
                        .setParameter("id", held.change().id())
                        .setParameter("mine", held.hold().until())
                        .executeUpdate());
        if (renewed == 1) {
            held.hold().renewed(until);
        }
        return renewed == 1;
    }

    /// As exactly as the database keeps it, so that it can be known again.
    private Instant fromNow() {
        return clock.instant().plus(config.hold()).truncatedTo(ChronoUnit.MICROS);
    }
}
