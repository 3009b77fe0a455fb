package dev.talaan.databricks.budget;

import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;

/// One call on its way through the [Gate].
final class Visit implements Pass {

    private static final String NOBODY_WAITS = "nobody waits any more";

    private final Gate gate;
    private final Lane lane;
    private final Urgency urgency;
    private final long number;
    private final long due;
    private UniEmitter<? super Pass> emitter;
    private long waitsUntil;
    private boolean gone;
    private List<Limit.Mark> marks = List.of();
    private volatile boolean unused;
    private CompletionStage<?> end;

    Visit(Gate gate, Lane lane, Urgency urgency, long number, long due) {
        this.gate = gate;
        this.lane = lane;
        this.urgency = urgency;
        this.number = number;
        this.due = due;
    }

    void waitWith(UniEmitter<? super Pass> waiting, CompletionStage<?> nobodyWaits) {
        emitter = waiting;
        gate.enter(this);
        nobodyWaits.thenRun(this::giveUp);
    }

    /// What has been let in goes on: it is on its way.
    private void giveUp() {
        if (gate.locked(() -> gate.remove(this))) {
            emitter.fail(new CancellationException(NOBODY_WAITS));
        }
    }

    /// Under the gate's lock, as are the next two.
    boolean isGone() {
        return gone;
    }

    Runnable letIn(long now) {
        marks = lane.limits().stream().map(limit -> limit.take(now)).toList();
        return () -> emitter.complete(this);
    }

    void refuse(String why) {
        lane.refuse();
        emitter.fail(Gate.busy(why));
    }

    @Override
    public void unused() {
        unused = true;
    }

    /// Whoever has left has given the room back already.
    @Override
    public void heldUntil(CompletionStage<?> stage) {
        gate.locked(() -> {
            if (gone) {
                throw new CancellationException(NOBODY_WAITS);
            }
            return end = stage;
        });
    }

    /// The call has ended, or whoever made it has gone, be it from the queue.
    void leave(boolean cancelled) {
        var held = gate.locked(() -> {
            var stays = end != null && !unused;
            if (!stays) {
                giveBack(cancelled ? Limit.Ending.ABANDONED : Limit.Ending.ANSWERED);
            }
            return stays;
        });
        if (held) {
            end.whenComplete((_, _) -> {
                gate.locked(() -> giveBack(Limit.Ending.ANSWERED));
                gate.look();
            });
        } else {
            gate.look();
        }
    }

    private boolean giveBack(Limit.Ending ending) {
        gate.remove(this);
        var now = gate.now();
        marks.forEach(mark -> mark.over(now, unused ? Limit.Ending.UNUSED : ending));
        marks = List.of();
        return gone = true;
    }

    Lane lane() {
        return lane;
    }

    Urgency urgency() {
        return urgency;
    }

    long number() {
        return number;
    }

    long due() {
        return due;
    }

    long waitsUntil() {
        return waitsUntil;
    }

    void waitsUntil(long time) {
        waitsUntil = time;
    }
}
