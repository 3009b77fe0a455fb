package dev.talaan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.talaan.support.Chromium;
import dev.talaan.support.Chronicle;
import dev.talaan.support.Databricks;
import dev.talaan.support.Issuer;
import dev.talaan.support.Operator;
import dev.talaan.support.RunningPackage;
import dev.talaan.support.Visitor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The ordinary package is killed (-9) on the path of a Change, and another process takes its place. Afterwards every
/// Change tells the truth: no run is lost, none is doubled, none is without record.
class KillIT {

    private static final String JOBS = "/api/2.2/jobs/list";
    private static final String RUNS = "/api/2.2/jobs/runs/get";
    private static final String RUN_NOW = "/api/2.2/jobs/run-now";
    private static final int LONG = 120_000;

    /// To look for the job: for itself, for the active run, for the last run.
    private static final int JOBS_ASKED_TO_OBSERVE = 3;

    /// For the last run in full.
    private static final int RUNS_ASKED_TO_OBSERVE = 1;

    private static final List<String> TABLE = new ArrayList<>();

    /// The six points of the path.
    enum Point {
        BEFORE_INTENT(Map.of("path", JOBS, "kind", "LATENCY", "delayMillis", LONG), 0, false),
        AFTER_INTENT(
                Map.of("path", JOBS, "kind", "LATENCY", "delayMillis", LONG, "after", JOBS_ASKED_TO_OBSERVE), 1, true),
        DURING_CALL(Map.of("path", RUN_NOW, "kind", "LATENCY", "delayMillis", 3_000), 1, true),
        AFTER_CALL(Map.of("path", RUN_NOW, "kind", "LATE_ANSWER", "delayMillis", LONG), 1, true),
        BEFORE_READ_BACK(
                Map.of("path", RUNS, "kind", "LATENCY", "delayMillis", LONG, "after", RUNS_ASKED_TO_OBSERVE), 1, true),
        BEFORE_OUTCOME(Map.of("path", RUN_NOW, "kind", "LATE_ANSWER", "delayMillis", 1_500), 1, true);

        private final Map<String, ?> fault;
        private final int changes;
        private final boolean recorded;

        Point(Map<String, ?> fault, int changes, boolean recorded) {
            this.fault = fault;
            this.changes = changes;
            this.recorded = recorded;
        }

        /// Whether the process has come so far.
        private boolean isReached(Chronicle books) {
            if (this == BEFORE_OUTCOME) {
                return books.unsettled() == 1;
            }
            var asked = Databricks.requests();
            return switch (this) {
                case BEFORE_INTENT -> asked.contains(JOBS);
                case AFTER_INTENT -> count(asked, JOBS) > JOBS_ASKED_TO_OBSERVE;
                case DURING_CALL, AFTER_CALL -> asked.contains(RUN_NOW);
                case BEFORE_READ_BACK -> count(asked, RUNS) > RUNS_ASKED_TO_OBSERVE;
                case BEFORE_OUTCOME -> false;
            };
        }

        private static long count(List<String> asked, String path) {
            return asked.stream().filter(path::equals).count();
        }
    }

    private final String month =
            YearMonth.now(ZoneId.of("Asia/Manila")).minusMonths(1).toString();

    @AfterEach
    void heal() {
        Databricks.heal();
    }

    @AfterAll
    static void write() throws IOException {
        TABLE.addFirst(
                "| killed | changes | ended as | runs at Databricks | settled after |\n| --- | --- | --- | --- | --- |");
        Files.writeString(Path.of("target", "kill-table.md"), String.join("\n", TABLE) + "\n");
    }

    @ParameterizedTest
    @EnumSource
    void afterAKillEveryChangeTellsTheTruth(Point point) throws Exception {
        Databricks.resetTo(Instant.now());
        var settings = settings();
        try (var books = Chronicle.of(settings)) {
            killedAt(point, settings, books);
            var killed = Instant.now();
            Databricks.heal();
            try (var second = RunningPackage.start(settings)) {
                await().atMost(Duration.ofSeconds(90)).until(() -> books.unsettled() == 0);
                var settled = Duration.between(killed, Instant.now());
                theTruthIsTold(point, books);
                TABLE.add("| %s | %d | %s | %d | %.1f s |"
                        .formatted(
                                point.name().toLowerCase().replace('_', ' '),
                                books.changes().size(),
                                books.states(),
                                started().size(),
                                settled.toMillis() / 1000.0));
                assertThat(second.process().isAlive()).isTrue();
            }
        }
    }

    /// Asked to end (SIGTERM), a process finishes what it is applying; nobody need look after it.
    @Test
    void whoIsAskedToEndFinishesFirst() throws Exception {
        Databricks.resetTo(Instant.now());
        var settings = settings();
        settings.put("QUARKUS_SHUTDOWN_DELAY", "6S");
        try (var books = Chronicle.of(settings);
                var running = RunningPackage.start(settings);
                var visitor = Chromium.visitor(URI.create(running.url()))) {
            asks(visitor);
            Databricks.fault(Map.of("path", RUN_NOW, "kind", "LATE_ANSWER", "delayMillis", 4_000));
            send(visitor);
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> books.unsettled() == 1);
            running.process().destroy();
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> !running.process().isAlive());
            assertThat(books.changes().values()).containsExactly("VERIFIED");
            assertThat(started()).hasSameElementsAs(books.changes().keySet()).hasSize(1);
            assertThat(running.log()).contains("\"change\":\"" + started().getFirst() + "\"");
        }
    }

    private static Map<String, String> settings() {
        var settings = new HashMap<>(Operator.settings());
        settings.put("TALAAN_CHANGES_HOLD", "8s");
        settings.put("TALAAN_CHANGES_LOOK_EVERY", "1s");
        return settings;
    }

    private void killedAt(Point point, Map<String, String> settings, Chronicle books) throws Exception {
        try (var first = RunningPackage.start(settings);
                var visitor = Chromium.visitor(URI.create(first.url()))) {
            asks(visitor);
            Databricks.forgetRequests();
            Databricks.fault(point.fault);
            send(visitor);
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> point.isReached(books));
            if (point == Point.BEFORE_OUTCOME) {
                try (var closed = books.closedForWriting()) {
                    await().atMost(Duration.ofSeconds(30)).until(closed::somebodyWaits);
                    kill(first);
                }
            } else {
                kill(first);
            }
        }
    }

    private void asks(Visitor visitor) {
        Issuer.nextIs("approver@example.com", "talaan-approvers");
        var page = visitor.open("/month-end/" + month + "/runs/new");
        page.waitForSelector("#reason");
        page.fill("#reason", "Late invoices.");
    }

    /// Without waiting for the answer, which may never come.
    private static void send(Visitor visitor) {
        visitor.page().evaluate("setTimeout(() => document.querySelector('form.form').requestSubmit(), 0)");
    }

    private static void kill(RunningPackage running) {
        running.process().destroyForcibly();
        await().atMost(Duration.ofSeconds(10)).until(() -> !running.process().isAlive());
    }

    private void theTruthIsTold(Point point, Chronicle books) {
        await().atMost(Duration.ofSeconds(10)).until(() -> started().size() == point.changes);
        assertThat(books.changes()).hasSize(point.recorded ? 1 : 0);
        var verified = books.changes().entrySet().stream()
                .filter(change -> change.getValue().equals("VERIFIED"))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(started())
                .as("no run is lost, doubled, or without record")
                .hasSameElementsAs(verified)
                .doesNotHaveDuplicates();
        assertThat(Set.copyOf(books.changes().values())).isSubsetOf("VERIFIED", "FAILED");
    }

    /// The Changes whose ids the runs at Databricks carry.
    private static List<String> started() {
        return Databricks.runs().stream()
                .map(run -> (String) run.get("change"))
                .filter(change -> !change.isEmpty())
                .collect(Collectors.toList());
    }
}
