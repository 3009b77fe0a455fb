package dev.talaan.sandbox.jobs;

import java.time.Instant;
import java.util.List;

/// A job as somebody set it up. It runs once at a time, and queues what comes meanwhile.
///
/// @param cron a Quartz expression, in Manila's time
/// @param parameters the names of its job parameters, all of them empty by default
/// @param tasks each after those that it depends on
record JobDefinition(
        long id,
        String name,
        Instant created,
        String cron,
        boolean paused,
        List<String> parameters,
        List<TaskDefinition> tasks) {

    static final int MAX_CONCURRENT_RUNS = 1;
    static final boolean QUEUES = true;
}
