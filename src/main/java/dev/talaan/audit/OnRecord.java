package dev.talaan.audit;

import dev.talaan.ledger.Door;
import dev.talaan.ledger.Entry;
import dev.talaan.ledger.Ledger;
import dev.talaan.web.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/// Who reads what others did is on record: the entry is written in the transaction that reads the rows, and where it
/// cannot be written nothing is shown.
@ApplicationScoped
class OnRecord {

    private static final Logger LOG = Logger.getLogger(OnRecord.class);

    private final Ledger ledger;
    private final Clock clock;

    OnRecord(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /// @param filters checked, for they go into the ledger as they are
    /// @throws Problem 503 if the books do not take the entry, or do not answer
    <T> T read(Sight sight, Look look, Map<String, String> filters, Supplier<T> rows) {
        return answered(() -> {
            if (sight.whole()) {
                var body = Map.of("page", look.key(), "filters", filters);
                ledger.append(Entry.read(clock.instant(), sight.person(), Door.BROWSER, body));
            }
            return rows.get();
        });
    }

    /// One short transaction.
    ///
    /// @throws Problem 503 if the books do not answer
    <T> T answered(Supplier<T> rows) {
        try {
            return QuarkusTransaction.requiringNew().call(rows::get);
        } catch (Problem problem) {
            throw problem;
        } catch (RuntimeException failure) {
            LOG.error("The record cannot be read, or the reading of it not be written down", failure);
            throw new Problem(
                    503,
                    "The portal's own records do not answer, or do not take down who reads them; so nothing is shown.",
                    "Nothing was changed. Try again in a minute; if it stays like this, tell the platform team.");
        }
    }
}
