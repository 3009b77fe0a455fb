package dev.talaan.identity;

import java.util.Optional;

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

    default boolean covers(Scope other) {
        return this instanceof Everything || equals(other);
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
