package dev.talaan.changes;

import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Duration;

/// Makes a replica look for Changes that nobody holds, when a test says so.
@Singleton
public class Look {

    private final Settler settler;

    Look(Settler settler) {
        this.settler = settler;
    }

    /// Looks until every Change has ended.
    ///
    /// @param pass lets the time pass for which a Change is left alone
    public void untilSettled(Runnable pass) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            if (unsettled() > 0) {
                pass.run();
                settler.look();
            }
            return unsettled() == 0;
        });
    }

    private static long unsettled() {
        return QuarkusTransaction.requiringNew().call(() -> ChangeRecord.count("state in ('APPLYING', 'UNKNOWN')"));
    }
}
