package dev.talaan.sandbox.postgres;

/// How one role signs in. The passwords are known to everybody, and the server listens to this machine only.
public record Login(String user, String password) {

    /// Owns the database and runs the migrations.
    public static final Login OWNER = new Login("talaan_owner", "talaan-owner-local");

    /// What the application signs in as: it reads and writes rows, and alters no table.
    public static final Login APP = new Login("talaan_app", "talaan-app-local");

    static final Login SUPERUSER = new Login("postgres", "postgres-local");
}
