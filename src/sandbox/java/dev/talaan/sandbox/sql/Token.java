package dev.talaan.sandbox.sql;

/// A piece of a statement's text.
///
/// @param text the piece without its quotes; of a parameter, its name
/// @param start where it begins in the statement
record Token(Kind kind, String text, int start) {

    enum Kind {
        WORD,
        QUOTED,
        TEXT,
        PARAMETER,
        BLANK,
        OTHER
    }

    boolean is(String symbol) {
        return kind == Kind.OTHER && text.equals(symbol);
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }
}
