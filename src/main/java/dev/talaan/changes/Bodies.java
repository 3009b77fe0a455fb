package dev.talaan.changes;

import java.util.Map;

/// What the entries of a Change hold, field by field: this list is all that ever gets into the ledger.
final class Bodies {

    static final String WORDS = "words";

    private static final String NO_APPROVAL = "This kind of Change asks for nobody's approval but its proposer's.";

    private Bodies() {}

    static Map<String, ?> proposed(String kind, Description description, Reason reason, Map<String, String> payload) {
        var subject = description.subject();
        return Map.of(
                "kind", kind,
                "workspace", subject.workspace(),
                "subject", Map.of("type", subject.type(), "name", subject.name()),
                "sentence", description.sentence(),
                "reason", reason.text(),
                "payload", payload);
    }

    static Map<String, ?> approved() {
        return Map.of("policy", NO_APPROVAL);
    }

    static Map<String, ?> applying(Snapshot before) {
        return Map.of("observed", before.facts(), "digest", before.digest());
    }

    static Map<String, ?> settled(Settlement settlement) {
        var ids = settlement instanceof Settlement.Applied applied ? applied.ids() : Map.of();
        return Map.of(WORDS, settlement.words(), "databricks", ids);
    }

    /// @param body of the entry that ends it, or of UNKNOWN
    @SuppressWarnings("unchecked")
    static Result result(Map<String, ?> body) {
        return new Result((String) body.get(WORDS), (Map<String, String>) body.get("databricks"));
    }

    /// @param body of the entry PROPOSED
    @SuppressWarnings("unchecked")
    static Map<String, String> payload(Map<String, ?> body) {
        return (Map<String, String>) body.get("payload");
    }

    /// @param body of the entry APPLYING
    @SuppressWarnings("unchecked")
    static Snapshot before(Map<String, ?> body) {
        return new Snapshot((Map<String, ?>) body.get("observed"));
    }
}
