package dev.talaan.changes;

import dev.talaan.identity.Role;
import dev.talaan.identity.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/// A kind of Change of the tests' own: a box gets a label. How applying goes is up to the test.
@Singleton
public class ToyKind implements ChangeKind<String> {

    final Map<String, UUID> labels = new ConcurrentHashMap<>();
    final AtomicInteger asked = new AtomicInteger();
    volatile BiFunction<String, Change, Uni<Void>> way;
    volatile Uni<Void> sight;
    volatile boolean repeatable;

    void begin() {
        labels.clear();
        asked.set(0);
        way = this::label;
        sight = Uni.createFrom().voidItem();
        repeatable = false;
    }

    Uni<Void> label(String box, Change change) {
        labels.put(box, change.id());
        return Uni.createFrom().voidItem();
    }

    @Override
    public String name() {
        return "toy.label";
    }

    @Override
    public Map<String, String> write(String box) {
        return Map.of("box", box);
    }

    @Override
    public String read(Map<String, String> fields) {
        return fields.get("box");
    }

    @Override
    public Description describe(String box) {
        return new Description(
                "Label box " + box + ".",
                new Subject("portal", "box", box),
                EnumSet.of(Role.APPROVER),
                new Scope.Agency("RIM"));
    }

    @Override
    public Uni<Snapshot> observe(String box) {
        return sight.map(_ -> new Snapshot(
                Map.of("label", labels.containsKey(box) ? labels.get(box).toString() : "")));
    }

    @Override
    public Uni<Map<String, String>> apply(Asked<String> asked) {
        this.asked.incrementAndGet();
        return way.apply(asked.payload(), asked.change()).replaceWith(Map.of());
    }

    @Override
    public Uni<Settlement> settle(Asked<String> asked) {
        var box = asked.payload();
        var change = asked.change();
        return sight.map(_ -> change.id().equals(labels.get(box))
                ? new Settlement.Applied("It is labelled.", Map.of("box_id", box))
                : new Settlement.NotApplied("It is not labelled."));
    }

    @Override
    public boolean isRepeatable() {
        return repeatable;
    }
}
