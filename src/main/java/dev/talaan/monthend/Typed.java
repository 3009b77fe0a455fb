package dev.talaan.monthend;

import dev.talaan.web.Kept;
import java.util.Optional;

/// What somebody typed into a form that comes back to them, and why it does.
///
/// @param error what belongs beside the field
/// @param trouble what belongs above the form
/// @param link where more is to be learnt about the trouble
record Typed(String reason, String error, String trouble, Optional<String> link) {

    /// Nothing yet, or what the end of a session kept from being sent.
    static Typed from(Kept kept) {
        return of(kept.field("reason").orElse(""));
    }

    static Typed of(String reason) {
        return new Typed(reason, "", "", Optional.empty());
    }

    Typed unfit(String why) {
        return new Typed(reason, why, "", Optional.empty());
    }

    Typed refused(String why) {
        return new Typed(reason, "", why, Optional.empty());
    }

    Typed refused(String why, String link) {
        return new Typed(reason, "", why, Optional.of(link));
    }

    /// The same, and how things stand besides.
    Typed also(String standing, Optional<String> href) {
        var all = trouble.isEmpty() || standing.equals(trouble) ? standing : trouble + " " + standing;
        return new Typed(reason, error, all, href.or(() -> link));
    }
}
