package dev.talaan.databricks.sql;

import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.DatabricksError.PermissionDenied;
import dev.talaan.databricks.DatabricksError.Unreadable;
import dev.talaan.databricks.transport.Guards;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// The files of a result that lies behind links, one at a time and in order.
@ApplicationScoped
class LinkedFiles {

    private final LinksApi store;
    private final NextChunk chunks;
    private final Guards guards;

    LinkedFiles(@RestClient LinksApi store, NextChunk chunks, Guards guards) {
        this.store = store;
        this.chunks = chunks;
        this.guards = guards;
    }

    /// @param rows how many it holds, as announced
    record File(byte[] content, long rows, boolean last) {}

    /// Each file is fetched when it is wanted. Together they hold as many rows as were announced, or it fails.
    Multi<File> of(StatementAnswer answer) {
        var announced = answer.manifest().totalRowCount();
        if (announced == 0) {
            return Multi.createFrom().empty();
        }
        return Multi.createBy()
                .repeating()
                .uni(() -> new Walk(answer), walk -> next(walk, announced))
                .whilst(file -> !file.last());
    }

    private Uni<File> next(Walk walk, long announced) {
        return link(walk)
                .chain(link -> content(walk.answer.statementId(), link).map(content -> {
                    walk.rows += link.rowCount();
                    var last = walk.isOver();
                    if (last && walk.rows != announced) {
                        throw new Unreadable(Detail.of("a result with fewer rows than announced"));
                    }
                    return new File(content, link.rowCount(), last);
                }));
    }

    private Uni<ExternalLink> link(Walk walk) {
        if (!walk.ahead.isEmpty()) {
            return Uni.createFrom().item(walk.step());
        }
        var present = walk.present;
        if (present == null) {
            return Uni.createFrom().failure(new Unreadable(Detail.of("a result without links")));
        }
        return chunks.after(
                        walk.answer, present.chunkIndex(), present.nextChunkIndex(), present.nextChunkInternalLink())
                .map(chunk -> {
                    walk.ahead.addAll(links(chunk));
                    return walk.step();
                });
    }

    /// A link that is refused has expired: then a new one is asked for, once.
    private Uni<byte[]> content(String statement, ExternalLink link) {
        return fetch(link)
                .onFailure(LinkedFiles::mayHaveExpired)
                .recoverWithUni(() -> chunks.at(statement, link.chunkIndex())
                        .map(chunk -> links(chunk).stream()
                                .findFirst()
                                .orElseThrow(() -> new Unreadable(Detail.of("a chunk without its link"))))
                        .chain(this::fetch));
    }

    private Uni<byte[]> fetch(ExternalLink link) {
        return Uni.createFrom()
                .item(link::address)
                .chain(address -> guards.elsewhere(() -> store.fetch(address.toString())))
                .map(answer -> {
                    if (answer.getStatus() != 200 || answer.getEntity() == null) {
                        throw new Unreadable(Detail.of("a link without its file"));
                    }
                    return answer.getEntity();
                });
    }

    /// Stores say it as 403, 404 or 400.
    private static boolean mayHaveExpired(Throwable failure) {
        return failure instanceof PermissionDenied || failure instanceof NotFound || failure instanceof InvalidRequest;
    }

    private static List<ExternalLink> links(Chunk chunk) {
        return chunk == null || chunk.externalLinks() == null
                ? List.of()
                : chunk.externalLinks().stream().filter(Objects::nonNull).toList();
    }

    private static final class Walk {
        private final StatementAnswer answer;
        private final Deque<ExternalLink> ahead = new ArrayDeque<>();
        private ExternalLink present;
        private long rows;

        Walk(StatementAnswer answer) {
            this.answer = answer;
            ahead.addAll(links(answer.result()));
        }

        ExternalLink step() {
            if (ahead.isEmpty() || present != null && ahead.peek().chunkIndex() <= present.chunkIndex()) {
                throw new Unreadable(Detail.of("a result whose links lead nowhere"));
            }
            present = ahead.poll();
            return present;
        }

        boolean isOver() {
            return ahead.isEmpty() && !present.leadsOn();
        }
    }
}
