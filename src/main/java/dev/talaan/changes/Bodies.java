package dev.talaan.changes;

import java.util.Map;

/// What the entries of a Change hold, field by field: this list is all that ever gets into the ledger.
final class Bodies {

    static final String WORDS = "words";

    private static final String POLICY = "policy";

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
        return Map.of(POLICY, NO_APPROVAL);
    }

    static Map<String, ?> applying(Snapshot before) {
        return Map.of("observed", before.facts(), "digest", before.digest());
    }

    static Map<String, ?> settled(Settlement settlement) {
        return Map.of(WORDS, settlement.words(), "databricks", settlement.ids());
    }

    /// What an entry says in words, with Databricks' ids; both empty where it says nothing.
    @SuppressWarnings("unchecked")
    static Result result(Map<String, ?> body) {
        var words = body.get(body.containsKey(WORDS) ? WORDS : POLICY);
        var ids = (Map<String, String>) body.get("databricks");
        return new Result(words == null ? "" : words.toString(), ids == null ? Map.of() : ids);
    }

    /// @param body of the entry PROPOSED
    @SuppressWarnings("unchecked")
    static Map<String, String> payload(Map<String, ?> body) {
        var payload = (Map<String, String>) body.get("payload");
        return payload == null ? Map.of() : payload;
    }

    /// The truth that was seen when the entry was written; empty where nothing was looked at.
    @SuppressWarnings("unchecked")
    static Map<String, ?> observed(Map<String, ?> body) {
        var facts = (Map<String, ?>) body.get("observed");
        return facts == null ? Map.of() : facts;
    }

    static String digest(Map<String, ?> body) {
        return body.get("digest") instanceof String digest ? digest : "";
    }

    /// @param body of the entry APPLYING
    @SuppressWarnings("unchecked")
    static Snapshot before(Map<String, ?> body) {
        return new Snapshot((Map<String, ?>) body.get("observed"));
    }
}
