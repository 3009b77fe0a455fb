package dev.talaan.sandbox.sql;

import java.io.Serial;

/// A statement that failed, in Databricks' words; the message ends with the SQLSTATE.
final class SqlError extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String state;

    private SqlError(String code, String state, String message) {
        super(message);
        this.code = code;
        this.state = state;
    }

    /// A mistake in the statement. The position is left out where it is not known.
    static SqlError of(String condition, String state, String text, String position) {
        var suffix = position.isEmpty() ? "" : (position.startsWith("(") ? " " : "; ") + position;
        return new SqlError("BAD_REQUEST", state, "[" + condition + "] " + text + " SQLSTATE: " + state + suffix);
    }

    /// Something that is not the statement's fault.
    static SqlError service(String code, String message) {
        return new SqlError(code, null, message);
    }

    String code() {
        return code;
    }

    String state() {
        return state;
    }
}
