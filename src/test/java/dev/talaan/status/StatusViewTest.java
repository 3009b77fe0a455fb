package dev.talaan.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talaan.databricks.transport.Breaker;
import dev.talaan.databricks.transport.Group;
import dev.talaan.databricks.transport.Standing;
import dev.talaan.support.TestClock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The sentence that the page opens with.
class StatusViewTest {

    private static final OwnDatabase.Answer WELL = new OwnDatabase.Answer(true, 1);

    /// W works, F fails, U was not asked; group by group.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UUU | Databricks has not been asked since the portal started.",
                "WUW | Databricks works: every part that was asked answers.",
                "FUU | Databricks does not work: no part that was asked answers.",
                "FUF | Databricks does not work: no part that was asked answers.",
                "FW | One part of Databricks does not work: SQL. The other one that was asked answers.",
                "WFWU | One part of Databricks does not work: Jobs. The other 2 that were asked answer.",
                "FWFW | 2 parts of Databricks do not work: SQL, Model serving. The other 2 that were asked answer."
            })
    void itAnswersFirst(String groups, String heading) {
        assertThat(view(groups, WELL).heading()).isEqualTo(heading);
    }

    @Test
    void itSpeaksOfTheDatabaseToo() {
        assertThat(view("W", new OwnDatabase.Answer(false, 0)).heading())
                .isEqualTo("Databricks works: every part that was asked answers."
                        + " The portal's own database does not answer.");
    }

    @Test
    void aReplicaWithoutAShareSaysSo() {
        assertThat(Use.replicas(1, true)).startsWith("This replica has no share yet");
        assertThat(Use.replicas(1, false)).isEqualTo("One replica has the ceilings to itself.");
        assertThat(Use.replicas(3, false)).isEqualTo("3 replicas share the ceilings.");
    }

    private static StatusView view(String groups, OwnDatabase.Answer database) {
        var clock = new TestClock();
        var standing = Arrays.stream(Group.values())
                .limit(groups.length())
                .map(group -> standing(group, groups.charAt(group.ordinal())))
                .map(one -> GroupLine.of(one, false, false, Optional.empty(), clock))
                .toList();
        return StatusView.of(standing, database, Optional.empty(), List.of(), clock);
    }

    private static Standing standing(Group group, char how) {
        var at = Optional.of(TestClock.START);
        var answered = how == 'W' ? at : Optional.<Instant>empty();
        var failing = how == 'F' ? at : Optional.<Instant>empty();
        return new Standing(group, how != 'U', how == 'W', at, answered, failing, "", Breaker.CLOSED, List.of());
    }
}
