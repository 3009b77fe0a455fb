package dev.talaan.databricks;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/// What is known of something upstream: a value with its age, or why there is none.
public sealed interface Reading<T> {

    record Fresh<T>(T value, Instant asOf) implements Reading<T> {}

    /// The last good answer, and why there is no newer one.
    record Stale<T>(T value, Instant asOf, String why, boolean stillAsking) implements Reading<T> {}

    record Missing<T>(String why, boolean stillAsking) implements Reading<T> {}

    default Optional<T> known() {
        return switch (this) {
            case Fresh<T> fresh -> Optional.of(fresh.value());
            case Stale<T> stale -> Optional.of(stale.value());
            case Missing<T> _ -> Optional.empty();
        };
    }

    /// Whether an answer is on its way, so that looking again soon is worth it.
    default boolean isStillAsking() {
        return switch (this) {
            case Fresh<T> _ -> false;
            case Stale<T> stale -> stale.stillAsking();
            case Missing<T> missing -> missing.stillAsking();
        };
    }

    /// Which answer this is: of two readings with the same version the one shows just what the other shows. Answers
    /// are the same if they are one object, which costs nothing to find out.
    record Version(Object answer, Instant asOf, String why, boolean stillAsking) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Version version
                    && answer == version.answer
                    && Objects.equals(asOf, version.asOf)
                    && why.equals(version.why)
                    && stillAsking == version.stillAsking;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(answer) + Objects.hash(asOf, why, stillAsking);
        }
    }

    default Version version() {
        return switch (this) {
            case Fresh<T> fresh -> new Version(fresh.value(), fresh.asOf(), "", false);
            case Stale<T> stale -> new Version(stale.value(), stale.asOf(), stale.why(), stale.stillAsking());
            case Missing<T> missing -> new Version(null, null, missing.why(), missing.stillAsking());
        };
    }
}
