package dev.talaan.audit;

import dev.talaan.changes.State;
import dev.talaan.ledger.Entry;
import dev.talaan.ledger.Read;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// That somebody read, as a sentence.
record ReadLine(Instant at, String who, String deed) {

    /// In the order in which a sentence names them.
    private static final List<String> SPOKEN =
            List.of("change", "outcome", "kind", "subject", "person", "from", "to", "before", "after");

    static ReadLine of(Read read, Sheet<Read> sheet) {
        var entry = read.entry();
        return new ReadLine(
                entry.at(), entry.person().map(sheet::name).orElse(Sheet.NAMELESS), deed(entry.body(), sheet));
    }

    /// All whose names the sentence needs: the reader's, and that of the person looked for.
    static Stream<UUID> persons(Entry entry) {
        var looked = filters(entry.body()).get("person");
        return Stream.concat(
                entry.person().stream(), looked == null ? Stream.empty() : Stream.of(UUID.fromString(looked)));
    }

    private static String deed(Map<String, ?> body, Sheet<Read> sheet) {
        var page = String.valueOf(body.get("page"));
        var words = new StringBuilder(Look.of(page).map(Look::words).orElse("looked at " + page));
        var filters = filters(body);
        for (var name : SPOKEN) {
            if (filters.containsKey(name)) {
                words.append(", ").append(spoken(name, filters.get(name), sheet));
            }
        }
        return words.toString();
    }

    private static String spoken(String name, String value, Sheet<Read> sheet) {
        return switch (name) {
            case "change" -> "number " + value;
            case "outcome" -> "outcome " + outcome(value);
            case "person" -> "asked for by " + sheet.name(UUID.fromString(value));
            case "before" -> "older than number " + value;
            case "after" -> "newer than number " + value;
            default -> name + " " + value;
        };
    }

    private static String outcome(String value) {
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(value))
                .map(StateWords::word)
                .findFirst()
                .orElse(value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> filters(Map<String, ?> body) {
        return body.get("filters") instanceof Map<?, ?> filters ? (Map<String, String>) filters : Map.of();
    }
}
