package dev.talaan.databricks.sql;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Arrays;

/// Where a statement stands, with the first chunk of its result once it has succeeded.
@JsonNaming(SnakeCaseStrategy.class)
public record StatementAnswer(String statementId, Status status, Manifest manifest, Chunk result) {

    /// Whether it neither describes a result nor holds a part of one.
    boolean bringsNothing() {
        return manifest == null && (result == null || result.isEmpty());
    }

    public record Status(State state, Error error) {}

    @JsonNaming(SnakeCaseStrategy.class)
    public record Error(String errorCode, String message) {}

    /// A word that is newer than this list is UNKNOWN, never success.
    public enum State {
        PENDING,
        RUNNING,
        SUCCEEDED,
        FAILED,
        CANCELED,
        CLOSED,
        UNKNOWN;

        @JsonCreator
        static State of(String word) {
            return Arrays.stream(values())
                    .filter(s -> s.name().equals(word))
                    .findFirst()
                    .orElse(UNKNOWN);
        }

        boolean isUnderWay() {
            return this == PENDING || this == RUNNING;
        }
    }
}
