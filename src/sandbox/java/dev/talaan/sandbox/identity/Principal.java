package dev.talaan.sandbox.identity;

/// An account of the workspace: a person, or a service principal by its application id.
///
/// @param userName as grants and tokens name it
public record Principal(String id, String userName, String displayName, Kind kind) {

    public enum Kind {
        USER,
        SERVICE
    }

    /// The portal's service principal, known by its application id; it administers the metastore.
    public static final Principal PORTAL = service("7301000000000001", "talaan-portal", "Talaan portal");

    /// A person who may read bronze and silver and nothing on gold.
    public static final Principal ANALYST = user("7301000000000002", "analyst@example.ph", "Analyst");

    /// The sandbox itself, whom nothing is refused. It has no token.
    public static final Principal SANDBOX = service("0", "the-sandbox", "The sandbox");

    public static Principal user(String id, String userName, String displayName) {
        return new Principal(id, userName, displayName, Kind.USER);
    }

    public static Principal service(String id, String applicationId, String displayName) {
        return new Principal(id, applicationId, displayName, Kind.SERVICE);
    }
}
