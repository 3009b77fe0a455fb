package dev.talaan.databricks.sql;

import static dev.talaan.databricks.transport.Group.SQL;

import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.Unreadable;
import dev.talaan.databricks.sql.StatementAnswer.State;
import dev.talaan.databricks.transport.Guards;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Runs statements on the configured warehouse and brings their results. What fails, fails with a `DatabricksError`;
/// a result that came incomplete is [Unreadable], unless the query asked to have it cut.
@ApplicationScoped
public class Statements {

    private final Running running;
    private final Chunks chunks;
    private final LinkedFiles files;
    private final StatementsApi api;
    private final Guards guards;
    private final Cells cells;

    Statements(
            Running running,
            Chunks chunks,
            LinkedFiles files,
            @RestClient StatementsApi api,
            Guards guards,
            Cells cells) {
        this.running = running;
        this.chunks = chunks;
        this.files = files;
        this.api = api;
        this.guards = guards;
        this.cells = cells;
    }

    /// All rows of a statement that only reads, at most 25 MiB. When nobody waits any more, because the subscription
    /// was cancelled or the configured patience is over, the statement is cancelled upstream.
    public Uni<Rows> query(Query query) {
        return running.read(query, Delivery.INLINE).chain(answer -> rows(answer, query));
    }

    /// What a statement answers that changes something: one that only does something, such as the making of a table,
    /// brings no rows and need not describe any. It is sent again only where nothing can have happened.
    public Uni<Rows> change(Query query) {
        return running.change(query)
                .chain(answer -> answer.bringsNothing() ? Uni.createFrom().item(Rows.NONE) : rows(answer, query));
    }

    /// The rows of a large result. One file of it is in memory at a time.
    public Uni<Large<Row>> rows(Query query) {
        return running.read(query, Delivery.ROW_FILES).map(answer -> {
            var header = new Header(answer.manifest());
            var whole = whole(answer, query);
            return new Large<>(
                    whole.totalRowCount(),
                    whole.truncated(),
                    files.of(answer)
                            .onItem()
                            .transformToIterable(file ->
                                    cells.of(file).stream().map(header::row).toList()));
        });
    }

    /// A large result as CSV: UTF-8 after RFC 4180, with a header, NULL as `null`; a file at a time. A result without
    /// rows has no file.
    public Uni<Large<byte[]>> csv(Query query) {
        return running.read(query, Delivery.CSV_FILES).map(answer -> {
            var whole = whole(answer, query);
            return new Large<>(
                    whole.totalRowCount(), whole.truncated(), files.of(answer).map(LinkedFiles.File::content));
        });
    }

    /// Starts a statement and waits for nothing.
    ///
    /// @return its id
    public Uni<String> submit(Query query) {
        return running.submit(query).map(StatementAnswer::statementId);
    }

    /// Where a statement stands.
    public Uni<State> state(String id) {
        return guards.read(SQL, () -> api.get(id))
                .invoke(Running::sound)
                .map(answer -> answer.status().state());
    }

    /// Asks a statement to stop; it stops a little later, and one that has ended stays as it is.
    public Uni<Void> cancel(String id) {
        return guards.repeatable(SQL, () -> api.cancel(id).replaceWith(true)).replaceWithVoid();
    }

    private Uni<Rows> rows(StatementAnswer answer, Query query) {
        var whole = whole(answer, query);
        return chunks.all(answer).map(cells -> new Rows(whole, cells));
    }

    private static Manifest whole(StatementAnswer answer, Query query) {
        var manifest = answer.manifest();
        if (manifest == null) {
            throw new Unreadable(Detail.of("a result without its columns"));
        }
        if (manifest.truncated() && !query.cut().isAsked()) {
            throw new Unreadable(Detail.of("a result that was cut off"));
        }
        return manifest;
    }
}
