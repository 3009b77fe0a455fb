package dev.talaan.databricks.jobs;

import static dev.talaan.databricks.proof.Operation.Kind.READ;
import static dev.talaan.databricks.proof.Operation.Kind.REPEATABLE;

import dev.talaan.databricks.proof.Operation;
import dev.talaan.databricks.proof.Operations;
import dev.talaan.databricks.transport.Group;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

@Singleton
class JobsOperations implements Operations {

    private static final String JOBS = "/api/2.2/jobs/";
    private static final long PIPELINE = 101;
    private static final long LAST_RUN = 456;

    private final Jobs jobs;

    JobsOperations(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public List<Operation> all() {
        return List.of(
                read("list", "list", JobPage.class, () -> jobs.named("BIR Month-End ETL")),
                read(
                        "runs",
                        "runs/list",
                        RunPage.class,
                        () -> jobs.runsSince(PIPELINE, Instant.EPOCH).collect().asList()),
                read("run", "runs/get", Run.class, () -> jobs.run(LAST_RUN)),
                repeatable("run-now", "run-now", StartedRun.class, () -> jobs.runNow(runNow())),
                repeatable("cancel", "runs/cancel", Void.class, () -> jobs.cancel(LAST_RUN)));
    }

    private static RunNow runNow() {
        return new RunNow(PIPELINE, UUID.randomUUID().toString(), Map.of("month", "2026-10"), null);
    }

    private static Operation read(String name, String path, Class<?> answer, Supplier<Uni<?>> call) {
        return new Operation(Group.JOBS, name, READ, "GET", JOBS + path, answer, call);
    }

    private static Operation repeatable(String name, String path, Class<?> answer, Supplier<Uni<?>> call) {
        return new Operation(Group.JOBS, name, REPEATABLE, "POST", JOBS + path, answer, call);
    }
}
