package dev.talaan.identity;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How far a role reaches.
public sealed interface Scope {

    record Everything() implements Scope {}

    record Agency(String code) implements Scope {}

    record Catalog(String name) implements Scope {}

    /// Registered models whose name matches; `*` stands for any run of characters.
    record Models(String pattern) implements Scope {}

    /// Reads `agency=RIM`, `catalog=bronze` or `model=bir_*`.
    ///
    /// @throws IllegalArgumentException if the text names no known kind of scope, or none in it
    static Scope parse(String text) {
        var parts = text.split("=", 2);
        if (parts.length < 2 || parts[1].isBlank()) {
            throw new IllegalArgumentException("A scope reads agency=…, catalog=… or model=…, not '" + text + "'");
        }
        var name = parts[1].strip();
        return switch (parts[0].strip()) {
            case "agency" -> new Agency(name);
            case "catalog" -> new Catalog(name);
            case "model" -> new Models(name);
            default -> throw new IllegalArgumentException("Unknown kind of scope '" + parts[0] + "'");
        };
    }

    /// Whether a role with this scope reaches all of the other. Names are compared letter by letter, and different
    /// kinds
    /// of things never cover each other.
    default boolean covers(Scope other) {
        return switch (this) {
            case Everything() -> true;
            case Agency _, Catalog _ -> equals(other);
            case Models(var pattern) -> other instanceof Models(var name) && matches(pattern, name);
        };
    }

    /// Whether the pattern, where `*` stands for any run of characters, describes the whole name. A name may itself
    /// hold stars: a star covers a star, as the narrower of two patterns.
    private static boolean matches(String pattern, String name) {
        var parts = Arrays.stream(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(parts, Pattern.DOTALL).matcher(name).matches();
    }

    /// The scope in words, empty where it has no bounds.
    default Optional<String> words() {
        return switch (this) {
            case Everything() -> Optional.empty();
            case Agency(var code) -> Optional.of(code);
            case Catalog(var name) -> Optional.of("catalog " + name);
            case Models(var pattern) -> Optional.of("models " + pattern);
        };
    }
}
