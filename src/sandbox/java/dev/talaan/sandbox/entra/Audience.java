package dev.talaan.sandbox.entra;

/// Whom a token is for.
enum Audience {
    WORKSPACE,
    MANAGEMENT,
    UNKNOWN;

    private static final String SUFFIX = "/.default";

    static Audience ofScope(String scope) {
        return scope.endsWith(SUFFIX) ? of(scope.substring(0, scope.length() - SUFFIX.length())) : UNKNOWN;
    }

    /// @param resource the id of Azure Databricks, the same in every tenant, or the address of Azure's management
    static Audience of(String resource) {
        return switch (resource) {
            case "2ff814a6-3304-4ab8-85cb-cd0e6f879c1d" -> WORKSPACE;
            case "https://management.core.windows.net/" -> MANAGEMENT;
            default -> UNKNOWN;
        };
    }
}
