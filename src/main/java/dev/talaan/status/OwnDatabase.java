package dev.talaan.status;

import io.agroal.api.AgroalDataSource;
import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;

/// Whether the portal's own database answers, and how fast; asked anew each time, and not for long.
@ApplicationScoped
class OwnDatabase {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /// @param took in milliseconds; nothing where it did not answer
    record Answer(boolean works, long took) {}

    private static final Answer NONE = new Answer(false, 0);

    private final AgroalDataSource books;
    private final ExecutorService threads;

    OwnDatabase(AgroalDataSource books, @VirtualThreads ExecutorService threads) {
        this.books = books;
        this.threads = threads;
    }

    Answer ask() {
        return Uni.createFrom()
                .item(this::answer)
                .runSubscriptionOn(threads)
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(NONE)
                .await()
                .indefinitely();
    }

    private Answer answer() {
        var started = System.nanoTime();
        try (var connection = books.getConnection();
                var statement = connection.createStatement()) {
            statement.setQueryTimeout((int) PATIENCE.toSeconds());
            statement.execute("select 1");
            return new Answer(
                    true, Duration.ofNanos(System.nanoTime() - started).toMillis());
        } catch (SQLException _) {
            return NONE;
        }
    }
}
