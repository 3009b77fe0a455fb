package dev.talaan.audit;

import dev.talaan.web.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// From where on the list is turned: to what is older than a number, or newer.
record Turn(Optional<Long> before, Optional<Long> after) {

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");

    /// @throws Problem 400 if it is no number, or both ways at once
    static Turn of(Map<String, List<String>> address) {
        var turn = new Turn(number(address, "before"), number(address, "after"));
        if (turn.before.isPresent() && turn.after.isPresent()) {
            throw Problem.badRequest(
                    "The address turns to older and to newer ones at once.", "Choose one of “before” and “after”.");
        }
        return turn;
    }

    private static Optional<Long> number(Map<String, List<String>> address, String name) {
        var text = Filters.one(address, name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(read(text)
                .orElseThrow(() -> Problem.badRequest(
                        "“%s” in the address is not a number from which the list goes on.".formatted(name),
                        "Begin with the newest again.")));
    }

    /// A number as people write it; empty for anything else.
    static Optional<Long> read(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    boolean isNone() {
        return before.isEmpty() && after.isEmpty();
    }
}
