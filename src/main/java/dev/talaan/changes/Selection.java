package dev.talaan.changes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/// A search as SQL: fixed pieces put together, and values by name. Nothing that anybody typed becomes part of the text.
///
/// It sorts by time and number, in which order every index that it may use is read.
record Selection(String sql, Map<String, Object> values) {

    static Selection newest(Criteria criteria) {
        return where(criteria).ordered("desc");
    }

    static Selection before(Criteria criteria, Place place) {
        return where(criteria)
                .and("(proposed_at, number) < (:at, :number)")
                .at(place)
                .ordered("desc");
    }

    static Selection after(Criteria criteria, Place place) {
        return where(criteria)
                .and("(proposed_at, number) > (:at, :number)")
                .at(place)
                .ordered("asc");
    }

    private static Parts where(Criteria criteria) {
        var parts = new Parts();
        criteria.proposer()
                .ifPresent(person -> parts.and("proposer = :proposer").set("proposer", person));
        criteria.kind().ifPresent(kind -> parts.and("kind = :kind").set("kind", kind));
        criteria.subject()
                .ifPresent(name -> parts.and("subject_name = :subject").set("subject", name));
        criteria.state()
                .ifPresent(
                        state -> parts.and(group(state)).and("state = :state").set("state", state.name()));
        criteria.from().ifPresent(from -> parts.and("proposed_at >= :from").set("from", from));
        criteria.until().ifPresent(until -> parts.and("proposed_at < :until").set("until", until));
        return parts;
    }

    /// The predicate of the index that holds the state, word by word: the planner knows it again by nothing else.
    private static String group(State state) {
        return switch (state) {
            case PROPOSED, APPROVED, REDO, APPLYING, UNKNOWN ->
                "state in ('PROPOSED', 'APPROVED', 'REDO', 'APPLYING', 'UNKNOWN')";
            case FAILED, REJECTED, WITHDRAWN, EXPIRED -> "state in ('FAILED', 'REJECTED', 'WITHDRAWN', 'EXPIRED')";
            case VERIFIED -> "state = 'VERIFIED'";
        };
    }

    private static final class Parts {

        private final StringJoiner conditions =
                new StringJoiner(" and ", "select * from change where ", "").setEmptyValue("select * from change");
        private final Map<String, Object> values = new LinkedHashMap<>();

        Parts and(String condition) {
            conditions.add(condition);
            return this;
        }

        Parts set(String name, Object value) {
            values.put(name, value);
            return this;
        }

        Parts at(Place place) {
            return set("at", place.proposedAt()).set("number", place.number());
        }

        Selection ordered(String way) {
            return new Selection(
                    conditions + " order by proposed_at " + way + ", number " + way + " limit :most",
                    Map.copyOf(values));
        }
    }
}
