package dev.talaan.databricks.dbfs;

import java.io.Serial;

/// What was to be uploaded broke off before its end; Databricks has nothing to do with it.
public final class BrokenSource extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean mayStand;

    BrokenSource(String message, boolean mayStand, Throwable cause) {
        super(message, cause);
        this.mayStand = mayStand;
    }

    /// Whether a part of the file may be left at its path.
    public boolean mayStand() {
        return mayStand;
    }
}
