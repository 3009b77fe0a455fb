package dev.talaan.sandbox.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A job as somebody set it up.
///
/// @param cron a Quartz expression, in Manila's time
/// @param parameter the name of its only job parameter, if it has one
record JobDefinition(
        long id,
        String name,
        Instant created,
        String cron,
        boolean paused,
        Optional<String> parameter,
        List<TaskDefinition> tasks) {}
