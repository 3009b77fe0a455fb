package dev.talaan.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/// An entry as it is hashed and handed out: all that its row says, in canonical JSON.
///
/// @param entry the row's id
/// @param json every column, by name
public record Leaf(long entry, String json) {

    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /// @param change null where it tells of none
    /// @param person null where the portal acted by itself
    /// @param body as it stands in the row, whatever it is
    public static Leaf of(
            long entry, UUID change, String type, int version, Instant at, UUID person, String door, String body) {
        var json = "{\"at\":\"" + MICROSECONDS.format(at)
                + "\",\"body\":" + body
                + ",\"change\":" + CanonicalJson.of(text(change))
                + ",\"door\":" + CanonicalJson.of(door)
                + ",\"entry\":" + entry
                + ",\"person\":" + CanonicalJson.of(text(person))
                + ",\"type\":" + CanonicalJson.of(type)
                + ",\"version\":" + version + "}";
        return new Leaf(entry, json);
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    public byte[] bytes() {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
