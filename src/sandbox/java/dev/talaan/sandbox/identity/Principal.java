package dev.talaan.sandbox.identity;

import java.util.Set;

/// A caller that signed in.
///
/// @param closedCatalogs the catalogs on which it holds no privilege at all
public record Principal(String id, String userName, String displayName, Set<String> closedCatalogs) {

    /// The portal's service principal, known by its application id; it may do everything.
    public static final Principal PORTAL =
            new Principal("7301000000000001", "talaan-portal", "Talaan portal", Set.of());

    /// A person with a valid account and no privilege on gold.
    public static final Principal ANALYST =
            new Principal("7301000000000002", "ana.lyst@example.ph", "Ana Lyst", Set.of("gold"));

    public boolean mayUse(String catalog) {
        return !closedCatalogs.contains(catalog);
    }
}
