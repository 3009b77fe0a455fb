package dev.talaan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talaan.changes.Change;
import dev.talaan.changes.Found;
import dev.talaan.changes.State;
import dev.talaan.changes.Subject;
import dev.talaan.ledger.Door;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HeadingTest {

    private static final Sight WHOLE = new Sight(UUID.randomUUID(), true);
    private static final Sight OWN = new Sight(UUID.randomUUID(), false);

    @Test
    void nothingIsSaidToBeNothingAndWhy() {
        assertThat(Heading.of(Slice.newest(List.of()), WHOLE, false)).isEqualTo("No Change is on record yet.");
        assertThat(Heading.of(Slice.newest(List.of()), OWN, false)).isEqualTo("You have not asked for any Change yet.");
        assertThat(Heading.of(Slice.newest(List.of()), WHOLE, true)).isEqualTo("No Change matches.");
        assertThat(Heading.of(Slice.older(List.of()), WHOLE, true)).isEqualTo("There is nothing older.");
    }

    @Test
    void whatIsOnOnePageIsCounted() {
        assertThat(Heading.of(Slice.newest(found(State.VERIFIED)), WHOLE, false))
                .isEqualTo("1 Change is on record.");
        assertThat(Heading.of(Slice.newest(found(State.FAILED)), WHOLE, true))
                .isEqualTo("1 Change matches; it failed.");
        assertThat(Heading.of(Slice.newest(found(State.UNKNOWN)), OWN, false))
                .isEqualTo("You have asked for 1 Change; what became of it is not known yet.");
        assertThat(Heading.of(Slice.newest(found(State.VERIFIED, State.FAILED, State.UNKNOWN)), WHOLE, false))
                .isEqualTo("3 Changes are on record, 1 of them failed, what became of 1 is not known yet.");
    }

    @Test
    void whatGoesOnIsNotCountedToItsEnd() {
        var many = Collections.nCopies(Slice.ASKED, found(State.VERIFIED).getFirst());
        assertThat(Heading.of(Slice.newest(many), WHOLE, false)).isEqualTo("The newest 50 Changes.");
        assertThat(Heading.of(Slice.older(many), WHOLE, false))
                .isEqualTo("50 Changes, from Thu 1 Jan 1970 back to Thu 1 Jan 1970.");
    }

    private static List<Found> found(State... states) {
        return Arrays.stream(states)
                .map(state -> new Change(
                        1,
                        UUID.randomUUID(),
                        Deed.NAME,
                        new Subject("portal", "thing", "t"),
                        "Do a deed.",
                        "Because.",
                        UUID.randomUUID(),
                        Door.BROWSER,
                        Instant.EPOCH,
                        state,
                        Instant.EPOCH))
                .map(change -> new Found(change, Optional.empty()))
                .toList();
    }
}
