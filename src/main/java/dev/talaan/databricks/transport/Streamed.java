package dev.talaan.databricks.transport;

import dev.talaan.databricks.DatabricksError;
import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.Unavailable;
import dev.talaan.databricks.DatabricksError.Unreadable;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;

/// An answer that is handed on while it comes: no more than a block of it is held, whatever its size. The interface
/// that asks for it registers [StreamedAnswers].
public final class Streamed {

    /// The most bytes that are handed on at once: 64 kB.
    public static final int BLOCK = 1 << 16;

    private final RestResponse<InputStream> answer;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private long come;

    Streamed(RestResponse<InputStream> answer) {
        this.answer = answer;
    }

    /// The bytes that a reading call answers with, read as they are wanted. Until they begin it is repeated like any
    /// read. Whoever leaves before the end breaks the connection off; until then it keeps its place among the calls
    /// of its group.
    ///
    /// @param html whether it may be a page; otherwise a page is what somebody answers in Databricks' place
    /// @throws Unavailable through the `Multi` if it breaks off before its end
    /// @throws Unreadable through the `Multi` if it is no such answer
    public static Multi<byte[]> read(
            Guards guards, Group group, boolean html, Supplier<Uni<RestResponse<InputStream>>> call) {
        return Multi.createFrom().deferred(() -> {
            var handover = new Handover();
            return guards.read(group, () -> handover.watched(call.get()))
                    .onItem()
                    .transformToMulti(answer -> handover.taken(answer, html))
                    .onFailure()
                    .invoke(_ -> handover.end())
                    .onCancellation()
                    .invoke(handover::end);
        });
    }

    Multi<byte[]> bytes(boolean html) {
        return Multi.createFrom()
                .deferred(() -> checked(html))
                .onCompletion()
                .invoke(() -> ended.complete(null))
                .onFailure()
                .invoke(_ -> leave())
                .onCancellation()
                .invoke(this::leave)
                .onFailure()
                .<DatabricksError>transform(Failures::inOurWords);
    }

    /// When it has been read to its end, or left.
    CompletionStage<Void> ended() {
        return ended;
    }

    private Multi<byte[]> checked(boolean html) {
        if (answer.getStatus() != 200) {
            throw new Unreadable(Detail.of("an answer of status " + answer.getStatus() + " without its bytes"));
        }
        var type = answer.getMediaType();
        if (!html && type != null && type.isCompatible(MediaType.TEXT_HTML_TYPE)) {
            throw new Unreadable(Detail.of("a page in place of the bytes"));
        }
        return Multi.createBy()
                .repeating()
                .uni(this::next)
                .whilst(block -> block.length == BLOCK)
                .select()
                .where(block -> block.length > 0);
    }

    private Uni<byte[]> next() {
        return Blocks.next(answer.getEntity(), BLOCK).invoke(block -> {
            come += block.length;
            if (block.length < BLOCK) {
                checkEnd();
            }
        });
    }

    private void checkEnd() {
        var announced = answer.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (announced != null && !announced.equals(Long.toString(come))) {
            throw new Unavailable(Detail.of("it broke off before its end"), true);
        }
        if (come == 0 && answer.getMediaType() == null) {
            throw Failures.emptyAnswer();
        }
    }

    /// The rest is not wanted.
    void leave() {
        try {
            if (answer.getEntity() != null) {
                answer.getEntity().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ended.complete(null);
        }
    }
}
