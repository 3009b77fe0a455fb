package dev.talaan.databricks.budget;

import io.smallrye.mutiny.Context;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/// Who waits for a call to Databricks. It travels in the Mutiny context of a subscription, so that it holds for every
/// call which the work makes, however deep; work that says nothing has somebody waiting.
public enum Urgency {
    /// Somebody looks at a page, or has pressed a button.
    INTERACTIVE,
    /// A schedule asked; it waits its turn behind people, and sits out what Databricks asks to wait.
    BACKGROUND;

    private static final String KEY = "dev.talaan.urgency";

    /// The same work, done with this urgency: `Urgency.BACKGROUND.of(jobs.run(id))`.
    public <T> Uni<T> of(Uni<T> work) {
        return work.withContext((same, context) -> {
            context.put(KEY, this);
            return same;
        });
    }

    /// Work that depends on how urgent it is to whoever subscribes.
    public static <T> Uni<T> known(Function<Urgency, Uni<T>> work) {
        return Uni.createFrom().context(context -> work.apply(in(context)));
    }

    private static Urgency in(Context context) {
        return context.getOrElse(KEY, () -> INTERACTIVE);
    }
}
