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
        var state = signIns.current();
        var words = new ArrayList<String>();
        words.add(capitalised(state.way()) + ", from " + state.secretFrom() + ".");
        state.validUntil().ifPresent(until -> words.add("Its token is valid until " + Ages.of(until, clock) + "."));
        state.refreshedAt().ifPresent(at -> words.add("Last renewed: " + Ages.of(at, clock) + "."));
        state.trouble().ifPresent(trouble -> words.add(inWords(trouble, answered)));
        return words;
    }

    private String inWords(SignInState.Trouble trouble, Optional<Instant> answered) {
        var over = answered.filter(trouble.at()::isBefore).isPresent();
        return "Last trouble, " + Ages.of(trouble.at(), clock) + ": " + trouble.words()
                + (over ? " It has worked since." : "");
    }

    private static String capitalised(String way) {
        return way.substring(0, 1).toUpperCase(Locale.ROOT) + way.substring(1);
    }
}
