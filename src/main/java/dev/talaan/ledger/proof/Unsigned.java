package dev.talaan.ledger.proof;

/// Why no checkpoint was signed, in a sentence or two.
public class Unsigned extends RuntimeException {

    Unsigned(String why) {
        super(why);
    }
}
