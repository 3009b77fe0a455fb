package dev.talaan.databricks.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.TimedOut;
import dev.talaan.databricks.DatabricksError.Unavailable;
import dev.talaan.databricks.Hurried;
import dev.talaan.databricks.budget.Budgets;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What is fetched from where a link leads is no call to Databricks: nothing of what guards those stands in its way.
@QuarkusTest
@QuarkusTestResource(Ground.class)
@TestProfile(Hurried.class)
class ElsewhereTest {

    /// More than a group may have under way and waiting.
    private static final int MANY = 300;

    @Inject
    Guards guards;

    @Inject
    Budgets budgets;

    @Inject
    Breakers breakers;

    @Test
    void itTakesNoRoomInABudget() {
        var sent = new AtomicInteger();
        var used = budgets.uses();
        var underWay = IntStream.range(0, MANY)
                .mapToObj(_ -> guards.elsewhere(() -> {
                            sent.incrementAndGet();
                            return Uni.createFrom().nothing();
                        })
                        .subscribe()
                        .with(_ -> {}))
                .toList();
        assertThat(sent).hasValue(MANY);
        assertThat(budgets.uses()).isEqualTo(used);
        underWay.forEach(call -> call.cancel());
    }

    @Test
    void itsTroubleOpensNoBreaker() {
        for (int i = 0; i < 30; i++) {
            var call = guards.elsewhere(() -> Uni.createFrom().failure(new Unavailable(Detail.of("down"), true)));
            assertThatThrownBy(() -> call.await().indefinitely()).hasMessage("down");
        }
        assertThat(breakers.now().values()).containsOnly(Breaker.CLOSED);
        assertThat(guards.elsewhere(() -> Uni.createFrom().item("in")).await().indefinitely())
                .isEqualTo("in");
    }

    /// An attempt at a call ends after 1.5 s here, a statement after 6 s.
    @Test
    void itMayTakeAsLongAsAStatement() {
        var slow = guards.elsewhere(
                () -> Uni.createFrom().item("in").onItem().delayIt().by(Duration.ofMillis(2_500)));
        assertThat(slow.await().indefinitely()).isEqualTo("in");
    }

    @Test
    void andNoLonger() {
        var attempts = new AtomicInteger();
        var never = guards.elsewhere(() -> attempts.incrementAndGet() == 1
                ? Uni.createFrom().nothing()
                : Uni.createFrom().failure(new TimedOut(Detail.of("attempt " + attempts))));
        assertThatThrownBy(() -> never.await().atMost(Duration.ofSeconds(30)))
                .isInstanceOf(TimedOut.class)
                .hasMessage("attempt 4");
    }
}
