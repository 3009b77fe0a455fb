package dev.talaan.databricks.sql;

import static dev.talaan.databricks.transport.Group.SQL;

import dev.talaan.databricks.DatabricksConfig;
import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.Unreadable;
import dev.talaan.databricks.transport.Guards;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Asks for the chunk that comes next: by the link that the server gave, else by its number.
@ApplicationScoped
class NextChunk {

    private static final String OURS = "/api/2.0/sql/";

    private final StatementsApi byNumber;
    private final ChunksApi byLink;
    private final Guards guards;
    private final DatabricksConfig config;

    NextChunk(
            @RestClient StatementsApi byNumber, @RestClient ChunksApi byLink, Guards guards, DatabricksConfig config) {
        this.byNumber = byNumber;
        this.byLink = byLink;
        this.guards = guards;
        this.config = config;
    }

    /// @param present the number of the chunk before it; that of the next is greater, but not greater than the
    ///        answer announces, or it is [Unreadable]
    /// @param next null where only a link is given
    Uni<Chunk> after(StatementAnswer answer, int present, Integer next, String link) {
        return (link == null ? at(answer.statementId(), next) : follow(link)).invoke(found -> {
            if (number(found) <= present || number(found) >= answer.manifest().totalChunkCount()) {
                throw new Unreadable(Detail.of("chunks without an end"));
            }
        });
    }

    Uni<Chunk> at(String statement, int index) {
        return guards.read(SQL, () -> byNumber.chunk(statement, index));
    }

    /// The portal's key goes with it, so only a path of the workspace's own is followed.
    private Uni<Chunk> follow(String link) {
        if (!link.startsWith(OURS) || link.contains("..") || link.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            return Uni.createFrom().failure(new Unreadable(Detail.of("a chunk that lies elsewhere")));
        }
        var address = config.host().toString().replaceFirst("/+$", "") + link;
        return guards.read(SQL, () -> byLink.follow(address));
    }

    /// Behind links the number stands with the link.
    private static int number(Chunk chunk) {
        return chunk.externalLinks() == null
                        || chunk.externalLinks().isEmpty()
                        || chunk.externalLinks().get(0) == null
                ? chunk.chunkIndex()
                : chunk.externalLinks().get(0).chunkIndex();
    }
}
