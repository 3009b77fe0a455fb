package dev.talaan.audit;

import dev.talaan.changes.Criteria;
import dev.talaan.web.Problem;
import java.util.Map;

/// Filters as values, and what is wrong with them.
///
/// @param errors the sentence that belongs beside each field, by its name
record Checked(Criteria criteria, Map<String, String> errors) {

    boolean isUnfit() {
        return !errors.isEmpty();
    }

    String error(String field) {
        return errors.getOrDefault(field, "");
    }

    /// @throws Problem 400 in the words that would stand beside the fields
    Criteria orRefuse() {
        if (isUnfit()) {
            throw Problem.badRequest(String.join(" ", errors.values()), "Correct the filters, or clear them.");
        }
        return criteria;
    }
}
