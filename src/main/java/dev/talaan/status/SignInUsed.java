package dev.talaan.status;

import dev.talaan.databricks.transport.signin.SignInState;
import dev.talaan.databricks.transport.signin.SignIns;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How the portal signs in at Databricks, and how that goes.
@ApplicationScoped
class SignInUsed {

    private final SignIns signIns;
    private final Clock clock;

    SignInUsed(SignIns signIns, Clock clock) {
        this.signIns = signIns;
        this.clock = clock;
    }

    /// In sentences.
    ///
    /// @param answered when Databricks last answered anything
    List<String> words(Optional<Instant> answered) {
        return words(signIns.current(), answered, clock);
    }

    static List<String> words(SignInState state, Optional<Instant> answered, Clock clock) {
        var words = new ArrayList<String>();
        words.add(capitalised(state.way()) + ", from " + state.secretFrom() + ".");
        state.validUntil().ifPresent(until -> words.add("Its token is valid until " + Ages.of(until, clock) + "."));
        state.refreshedAt().ifPresent(at -> words.add("Last renewed: " + Ages.of(at, clock) + "."));
        state.trouble()
                .ifPresent(trouble -> words.add("Last trouble, " + Ages.of(trouble.at(), clock) + ": " + trouble.words()
                        + (isOver(trouble, answered) ? " It has worked since." : "")));
        return words;
    }

    /// While what is in use is still good, Databricks' answers say nothing of the renewal.
    private static boolean isOver(SignInState.Trouble trouble, Optional<Instant> answered) {
        return switch (trouble.over()) {
            case NOT_YET -> false;
            case SINCE -> true;
            case WITH_THE_NEXT_ANSWER -> answered.filter(trouble.at()::isBefore).isPresent();
        };
    }

    private static String capitalised(String way) {
        return way.substring(0, 1).toUpperCase(Locale.ROOT) + way.substring(1);
    }
}
