package dev.talaan.ledger;

import java.util.Arrays;

/// The way by which something came in.
public enum Door {
    BROWSER("in the browser"),
    /// Nobody's: the portal went on with what somebody had asked for.
    PORTAL("by the portal itself"),
    /// One that a later version has added.
    OTHER("by another way");

    private final String words;

    Door(String words) {
        this.words = words;
    }

    /// As the ledger names it.
    public static Door of(String name) {
        return Arrays.stream(values())
                .filter(door -> door.name().equals(name))
                .findFirst()
                .orElse(OTHER);
    }

    public String words() {
        return words;
    }
}
