package dev.talaan.sandbox.mlflow.tracking;

import dev.talaan.sandbox.mlflow.wire.Asked;

enum RunState {
    RUNNING,
    SCHEDULED,
    FINISHED,
    FAILED,
    KILLED;

    static RunState of(String word) {
        try {
            return valueOf(word);
        } catch (IllegalArgumentException e) {
            throw Asked.wrong("status", word);
        }
    }
}
