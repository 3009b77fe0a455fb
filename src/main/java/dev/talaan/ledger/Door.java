package dev.talaan.ledger;

/// The way by which something came in.
public enum Door {
    BROWSER("in the browser"),
    /// Nobody's: the portal went on with what somebody had asked for.
    PORTAL("by the portal itself");

    private final String words;

    Door(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
