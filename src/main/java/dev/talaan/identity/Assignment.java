package dev.talaan.identity;

/// A role with its scope, as configuration gives it to a group: `preparer` or `preparer:agency=RIM`.
public record Assignment(Role role, Scope scope) {

    /// Reads one assignment; found by name as configuration's converter.
    ///
    /// @throws IllegalArgumentException if the role or the scope is unknown
    public static Assignment of(String text) {
        var parts = text.strip().split(":", 2);
        var role = Role.of(parts[0])
                .orElseThrow(() -> new IllegalArgumentException("Unknown role '" + parts[0] + "' in '" + text + "'"));
        return new Assignment(role, parts.length == 1 ? new Scope.Everything() : Scope.parse(parts[1]));
    }

    /// "Preparer" or "Preparer (RIM)".
    public String words() {
        return scope.words().map(bounds -> role.title() + " (" + bounds + ")").orElse(role.title());
    }
}
