package dev.talaan.sandbox.jobs;

import java.time.Duration;
import java.time.Instant;

/// One attempt at a task.
///
/// @param attempt counts from nought
/// @param setup the part of its time that went into starting
/// @param end null while it has not ended
/// @param message what a failed one says, else empty
record TaskRun(
        long id,
        TaskDefinition task,
        int attempt,
        Instant start,
        Duration setup,
        Instant end,
        Result result,
        String message) {}
