package dev.talaan.databricks.jobs;

import static dev.talaan.databricks.proof.Operation.Kind.READ;
import static dev.talaan.databricks.proof.Operation.Kind.REPEATABLE;
import static dev.talaan.databricks.proof.Operation.Kind.WRITE;

import dev.talaan.databricks.proof.Operation;
import dev.talaan.databricks.proof.Operation.Kind;
import dev.talaan.databricks.proof.Operations;
import dev.talaan.databricks.transport.Group;
import dev.talaan.support.Databricks;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

@Singleton
class JobsOperations implements Operations {

    private static final String JOBS = "/api/2.2/jobs/";
    private static final long PIPELINE = 101;
    private static final long VENDORS = 102;
    private static final long LAST_RUN = 456;
    private static final long REPAIRED = 453;

    private final Jobs jobs;
    private final Queue<Long> doomed = new ConcurrentLinkedQueue<>();

    JobsOperations(Jobs jobs) {
        this.jobs = jobs;
    }

    /// A repair is over at once, so that there can be the next; and there are jobs to be deleted.
    @Override
    public void prepare() {
        Databricks.pace(Map.of("taskMillis", 0));
        doomed.clear();
        for (var i = 0; i < 5; i++) {
            doomed.add(jobs.create(listing()).await().indefinitely());
        }
        Databricks.forgetRequests();
    }

    @Override
    public List<Operation> all() {
        return List.of(
                read("named", "list", JobPage.class, () -> jobs.named("BIR Month-End ETL")),
                read("list", "list", JobPage.class, () -> jobs.list().collect().asList()),
                read("job", "get", Job.class, () -> jobs.job(PIPELINE)),
                operation("create", WRITE, "create", CreatedJob.class, () -> jobs.create(listing())),
                operation("update", REPEATABLE, "update", Void.class, () -> jobs.update(paused())),
                operation("delete", WRITE, "delete", Void.class, this::delete),
                read(
                        "runs",
                        "runs/list",
                        RunPage.class,
                        () -> jobs.runsSince(PIPELINE, Instant.EPOCH).collect().asList()),
                read(
                        "active-runs",
                        "runs/list",
                        RunPage.class,
                        () -> jobs.activeRuns(PIPELINE).collect().asList()),
                read(
                        "runs-of-all",
                        "runs/list",
                        RunPage.class,
                        () -> jobs.runs(RunFilter.ALL.withTasks()).collect().asList()),
                read("run", "runs/get", Run.class, () -> jobs.run(LAST_RUN)),
                read("repairs", "runs/get", RunHistory.class, () -> jobs.repairs(REPAIRED)),
                read("output", "runs/get-output", TaskOutput.class, () -> jobs.output(LAST_RUN * 10 + 1)),
                operation("run-now", REPEATABLE, "run-now", StartedRun.class, () -> jobs.runNow(runNow())),
                operation("cancel", REPEATABLE, "runs/cancel", Void.class, () -> jobs.cancel(LAST_RUN)),
                operation(
                        "repair",
                        WRITE,
                        "runs/repair",
                        StartedRepair.class,
                        () -> jobs.repairs(REPAIRED)
                                .chain(before ->
                                        jobs.repair(again(before.getLast().id())))));
    }

    private Uni<Void> delete() {
        var next = doomed.poll();
        return next == null ? jobs.create(listing()).chain(jobs::delete) : jobs.delete(next);
    }

    private static JobSettings listing() {
        return JobSettings.of("VAT relief listing", List.of(TaskSettings.notebook("list", "/Shared/vat/list")));
    }

    private static UpdateJob paused() {
        return new UpdateJob(
                VENDORS, JobSettings.of(new JobSettings.Schedule("0 30 5 * * ?", "Asia/Manila", "PAUSED")), null);
    }

    private static RunNow runNow() {
        return new RunNow(PIPELINE, UUID.randomUUID().toString(), Map.of("month", "2026-10"), null);
    }

    private static RepairRun again(long before) {
        return RepairRun.ofTasks(REPAIRED, List.of("feature_refresh"), false, before);
    }

    private static Operation read(String name, String path, Class<?> answer, Supplier<Uni<?>> call) {
        return new Operation(Group.JOBS, name, READ, "GET", JOBS + path, answer, call);
    }

    private static Operation operation(String name, Kind kind, String path, Class<?> answer, Supplier<Uni<?>> call) {
        return new Operation(Group.JOBS, name, kind, "POST", JOBS + path, answer, call);
    }
}
