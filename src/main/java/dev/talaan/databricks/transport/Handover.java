package dev.talaan.databricks.transport;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.smallrye.mutiny.subscription.UniSubscription;
import java.io.InputStream;
import org.jboss.resteasy.reactive.RestResponse;

/// One call whose bytes are still to come, from its answers to whoever takes one of them. What nobody takes is left, or
/// it would hold its connection for ever: an answer whose caller has gone by then, and one that comes when its attempt
/// had been given up.
final class Handover {

    private Streamed waiting;
    private boolean over;

    /// One attempt. Its answer is known here before anybody further down can drop it.
    Uni<Streamed> watched(Uni<RestResponse<InputStream>> call) {
        return Uni.createFrom().emitter(emitter -> call.subscribe().withSubscriber(new Watch(emitter)));
    }

    Multi<byte[]> taken(Streamed answer, boolean html) {
        return Multi.createFrom().deferred(() -> {
            take();
            return answer.bytes(html);
        });
    }

    private synchronized void take() {
        waiting = null;
        over = true;
    }

    /// Nobody takes any more.
    void end() {
        Streamed left;
        synchronized (this) {
            left = waiting;
            take();
        }
        leave(left);
    }

    private void came(Streamed answer) {
        Streamed left;
        synchronized (this) {
            left = over ? answer : waiting;
            waiting = over ? null : answer;
        }
        leave(left);
    }

    private static void leave(Streamed answer) {
        if (answer != null) {
            answer.leave();
        }
    }

    private final class Watch implements UniSubscriber<RestResponse<InputStream>> {

        private final UniEmitter<? super Streamed> emitter;

        Watch(UniEmitter<? super Streamed> emitter) {
            this.emitter = emitter;
        }

        @Override
        public void onSubscribe(UniSubscription call) {
            emitter.onTermination(call::cancel);
        }

        @Override
        public void onItem(RestResponse<InputStream> answer) {
            var streamed = new Streamed(answer);
            came(streamed);
            emitter.complete(streamed);
        }

        @Override
        public void onFailure(Throwable failure) {
            emitter.fail(failure);
        }
    }
}
