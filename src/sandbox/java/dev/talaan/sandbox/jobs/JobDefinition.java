package dev.talaan.sandbox.jobs;

import java.time.Instant;
import java.util.List;

/// A job as somebody set it up.
record JobDefinition(long id, String creator, Instant created, Settings settings) {

    String name() {
        return settings.name();
    }

    List<TaskDefinition> tasks() {
        return settings.tasks();
    }

    JobDefinition with(Settings others) {
        return new JobDefinition(id, creator, created, others);
    }
}
