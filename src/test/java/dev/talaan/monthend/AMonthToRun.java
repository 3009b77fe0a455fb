package dev.talaan.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talaan.bir.Period;
import dev.talaan.changes.Look;
import dev.talaan.support.Accounts;
import dev.talaan.support.Databricks;
import dev.talaan.support.OpenForm;
import dev.talaan.support.TestClock;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// October 2026, run once by schedule, and a workspace in which nothing else goes on.
abstract class AMonthToRun {

    static final String NEW = "/month-end/2026-10/runs/new";

    @Inject
    MonthEnd monthEnd;

    @Inject
    TestClock clock;

    @Inject
    Look look;

    @BeforeEach
    void begin() {
        pass(Duration.ofMinutes(1));
        Databricks.isAt(clock.instant());
        monthEnd.forget(Period.of(2026, 10));
    }

    @AfterEach
    void heal() {
        Databricks.heal();
        Databricks.healTasks();
        look.untilSettled(() -> pass(Duration.ofSeconds(31)));
        Databricks.resetTo(clock.instant());
        monthEnd.forget(Period.of(2026, 10));
    }

    /// Time passes for the portal: what it read grows old.
    void pass(Duration time) {
        clock.advance(time);
    }

    OpenForm form(Accounts who) {
        return OpenForm.at(who.signedIn(), NEW).fill("reason", "Late invoices of RIM came in.");
    }

    /// The runs that were started by a Change, newest first.
    static List<Map<String, Object>> started() {
        return Databricks.runs().stream()
                .filter(run -> !"".equals(run.get("change")))
                .toList();
    }

    static long startedRun() {
        assertThat(started()).hasSize(1);
        return ((Number) started().getFirst().get("run_id")).longValue();
    }

    static String target(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(303);
        return response.getHeader("Location").replaceFirst("^https?://[^/]+", "");
    }
}
