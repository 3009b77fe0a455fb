package dev.talaan.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// JSON that has one spelling only (RFC 8785), so that equal things have equal digests. It knows what entries are made
/// of: maps, lists, texts, whole numbers within the range that every reader keeps exact, truth values and null.
public final class CanonicalJson {

    private static final long LARGEST_EXACT = (1L << 53) - 1;

    private CanonicalJson() {}

    /// @throws IllegalArgumentException for what the ledger does not hold, decimals among it: amounts are texts
    public static String of(Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> quoted(text);
            case Boolean truth -> truth.toString();
            case Integer number -> number.toString();
            case Long number when Math.abs(number) <= LARGEST_EXACT -> number.toString();
            case List<?> list -> list.stream().map(CanonicalJson::of).collect(Collectors.joining(",", "[", "]"));
            case Map<?, ?> map -> object(map);
            default -> throw new IllegalArgumentException("The ledger does not hold " + value.getClass());
        };
    }

    /// SHA-256 over the UTF-8 bytes of the canonical form, 64 hexadecimal digits.
    public static String digest(Object value) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(of(value).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /// Names in the order of their UTF-16 code units, which is the order of Java's texts.
    private static String object(Map<?, ?> map) {
        var sorted = new TreeMap<String, Object>();
        map.forEach((name, value) -> sorted.put((String) name, value));
        return sorted.entrySet().stream()
                .map(field -> quoted(field.getKey()) + ":" + of(field.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        var json = new StringBuilder(text.length() + 2).append('"');
        for (var i = 0; i < text.length(); i++) {
            escape(json, text, i);
        }
        return json.append('"').toString();
    }

    private static void escape(StringBuilder json, String text, int place) {
        var c = text.charAt(place);
        switch (c) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\b' -> json.append("\\b");
            case '\t' -> json.append("\\t");
            case '\n' -> json.append("\\n");
            case '\f' -> json.append("\\f");
            case '\r' -> json.append("\\r");
            default -> {
                if (c < ' ') {
                    json.append("\\u%04x".formatted((int) c));
                } else if (isHalf(text, place)) {
                    throw new IllegalArgumentException("Half a character at place " + place);
                } else {
                    json.append(c);
                }
            }
        }
    }

    private static boolean isHalf(String text, int place) {
        var c = text.charAt(place);
        if (Character.isHighSurrogate(c)) {
            return place + 1 == text.length() || !Character.isLowSurrogate(text.charAt(place + 1));
        }
        return Character.isLowSurrogate(c) && (place == 0 || !Character.isHighSurrogate(text.charAt(place - 1)));
    }
}
