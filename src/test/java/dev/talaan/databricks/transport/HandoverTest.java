package dev.talaan.databricks.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;

/// Whoever does not take an answer leaves no connection behind, whenever it comes.
class HandoverTest {

    private final Handover handover = new Handover();

    private static final class Body extends ByteArrayInputStream {

        private boolean closed;

        Body() {
            super(new byte[] {1});
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private final Body body = new Body();

    @Test
    void whatIsTakenIsReadToItsEnd() {
        var answer = come(body);
        assertThat(answer.ended()).isNotDone();
        assertThat(handover.taken(answer, false).collect().asList().await().indefinitely())
                .hasSize(1);
        assertThat(answer.ended()).isDone();
        assertThat(body.closed).isFalse();
    }

    @Test
    void whatWaitsWhenItsCallerGoesIsClosed() {
        var answer = come(body);
        handover.end();
        assertThat(body.closed).isTrue();
        assertThat(answer.ended()).isDone();
    }

    @Test
    void whatComesAfterItsCallerHasGoneIsClosed() {
        handover.end();
        assertThat(come(body).ended()).isDone();
        assertThat(body.closed).isTrue();
    }

    @Test
    void whatCameOfAnAttemptThatWasGivenUpIsClosedWithTheNextAnswer() {
        come(body);
        var second = new Body();
        come(second);
        assertThat(body.closed).isTrue();
        assertThat(second.closed).isFalse();
    }

    @Test
    void whatComesBesideTheOneThatIsTakenIsClosed() {
        var taken = new Body();
        var reading = handover.taken(come(taken), false).subscribe().withSubscriber(AssertSubscriber.create(0));
        come(body);
        assertThat(body.closed).isTrue();
        assertThat(taken.closed).isFalse();
        reading.cancel();
        assertThat(taken.closed).isTrue();
    }

    @Test
    void anAttemptThatIsBrokenOffBreaksItsCallOff() {
        var broken = new CompletableFuture<Void>();
        handover.watched(Uni.createFrom()
                        .<RestResponse<InputStream>>nothing()
                        .onCancellation()
                        .invoke(() -> broken.complete(null)))
                .subscribe()
                .with(_ -> {})
                .cancel();
        assertThat(broken).isDone();
    }

    private Streamed come(Body of) {
        var answer = RestResponse.ResponseBuilder.<InputStream>ok(of)
                .type("application/octet-stream")
                .build();
        return handover.watched(Uni.createFrom().item(answer)).await().indefinitely();
    }
}
