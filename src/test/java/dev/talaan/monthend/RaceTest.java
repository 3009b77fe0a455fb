package dev.talaan.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talaan.support.Accounts;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import dev.talaan.support.OpenForm;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// What happens at the same instant.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class RaceTest extends AMonthToRun {

    @RepeatedTest(3)
    void twoApproversStartOneRun() throws Exception {
        var answers = atOnce(List.of(form(Accounts.APPROVER), form(Accounts.APPROVER_2)));
        look.untilSettled(() -> pass(Duration.ofSeconds(31)));
        assertThat(started()).hasSize(1);
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(303, 409);
        var refused = answers.stream()
                .filter(a -> a.statusCode() == 409)
                .findFirst()
                .orElseThrow()
                .asString();
        assertThat(refused).contains("Look at it</a>").contains("Late invoices of RIM came in.");
    }

    @RepeatedTest(3)
    void aDoubleClickStartsOneRun() throws Exception {
        var form = form(Accounts.APPROVER);
        var answers = atOnce(List.of(form, form, form, form));
        look.untilSettled(() -> pass(Duration.ofSeconds(31)));
        assertThat(started()).hasSize(1);
        assertThat(answers).extracting(Response::statusCode).containsOnly(303);
    }

    @Test
    void tenFormsOfTwoApproversStartOneRun() throws Exception {
        var forms = IntStream.range(0, 10)
                .mapToObj(i -> form(i % 2 == 0 ? Accounts.APPROVER : Accounts.APPROVER_2))
                .toList();
        var answers = atOnce(forms);
        look.untilSettled(() -> pass(Duration.ofSeconds(31)));
        assertThat(started()).hasSize(1);
        assertThat(answers).filteredOn(a -> a.statusCode() == 303).hasSize(1);
        assertThat(answers).extracting(Response::statusCode).containsOnly(303, 409);
    }

    @Test
    void startingWhileSomebodyStartsItInDatabricksEndsWithBothInTheQueueOrOneRefused() throws Exception {
        var form = form(Accounts.APPROVER);
        var outside = List.<Callable<Response>>of(form::send, () -> {
            Databricks.run(Map.of("month", "2026-10", "result", "RUNNING"));
            return null;
        });
        var answer = together(outside).getFirst();
        look.untilSettled(() -> pass(Duration.ofSeconds(31)));
        assertThat(answer.statusCode()).isIn(303, 409);
        assertThat(started()).hasSize(answer.statusCode() == 303 ? 1 : 0);
    }

    @Test
    void stoppingWhileItEndsTellsTheTruth() throws Exception {
        form(Accounts.APPROVER).send();
        var run = startedRun();
        pass(Duration.ofSeconds(3));
        var stop = OpenForm.at(Accounts.APPROVER.signedIn(), "/month-end/2026-10/runs/" + run + "/cancellation")
                .fill("reason", "Wrong month.");
        var answer = together(List.<Callable<Response>>of(stop::send, () -> {
                    Databricks.advance(Duration.ofMinutes(2));
                    return null;
                }))
                .getFirst();
        look.untilSettled(() -> pass(Duration.ofSeconds(31)));
        Databricks.advance(Duration.ofMinutes(1));
        var result = Databricks.runs().getFirst().get("result");
        assertThat(result).isIn("SUCCESS", "CANCELED");
        if (answer.statusCode() == 303) {
            assertThat(result).isEqualTo("CANCELED");
        } else {
            assertThat(answer.asString()).containsAnyOf("had ended before it could be stopped", "has ended already");
        }
    }

    private static List<Response> atOnce(List<OpenForm> forms) throws Exception {
        return together(
                forms.stream().<Callable<Response>>map(form -> form::send).toList());
    }

    private static <T> List<T> together(List<Callable<T>> deeds) throws Exception {
        var start = new CyclicBarrier(deeds.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Stream<Future<T>> futures = deeds.stream()
                    .map(deed -> threads.submit(() -> {
                        start.await();
                        return deed.call();
                    }));
            var answers = new ArrayList<T>();
            for (var future : futures.toList()) {
                answers.add(future.get());
            }
            return answers;
        }
    }
}
