package dev.talaan.changes;

import static dev.talaan.changes.State.APPLYING;
import static dev.talaan.changes.State.APPROVED;
import static dev.talaan.changes.State.EXPIRED;
import static dev.talaan.changes.State.FAILED;
import static dev.talaan.changes.State.PROPOSED;
import static dev.talaan.changes.State.REDO;
import static dev.talaan.changes.State.REJECTED;
import static dev.talaan.changes.State.UNKNOWN;
import static dev.talaan.changes.State.VERIFIED;
import static dev.talaan.changes.State.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The whole table, written a second time: what docs/architecture.md draws.
class StateTest {

    private static final Map<State, Set<State>> DRAWN = Map.of(
            PROPOSED, EnumSet.of(APPROVED, REJECTED, WITHDRAWN, EXPIRED, REDO),
            APPROVED, EnumSet.of(APPLYING, REDO, WITHDRAWN, EXPIRED),
            REDO, EnumSet.of(PROPOSED, WITHDRAWN, EXPIRED),
            APPLYING, EnumSet.of(VERIFIED, FAILED, UNKNOWN),
            UNKNOWN, EnumSet.of(VERIFIED, FAILED));

    @Test
    void onlyTheDrawnStepsCanBeTaken() {
        for (var from : State.values()) {
            for (var to : State.values()) {
                assertThat(from.mayBecome(to))
                        .as("%s -> %s", from, to)
                        .isEqualTo(DRAWN.getOrDefault(from, Set.of()).contains(to));
            }
        }
    }

    @Test
    void anEndIsAnEnd() {
        assertThat(State.values())
                .filteredOn(State::isEnd)
                .containsExactly(VERIFIED, FAILED, REJECTED, WITHDRAWN, EXPIRED);
        assertThat(State.values()).filteredOn(State::isUnsettled).containsExactly(APPLYING, UNKNOWN);
    }
}
