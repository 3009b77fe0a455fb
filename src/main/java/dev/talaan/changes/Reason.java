package dev.talaan.changes;

import java.util.Optional;

/// Why somebody asks for a Change: at least a word, at most 500 characters, and nothing that cannot be seen.
public record Reason(String text) {

    public static final int LONGEST = 500;

    /// @throws Unfit with the sentence that belongs beside the field
    public static Reason of(String typed) {
        var text = typed.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (text.isEmpty()) {
            throw new Unfit("Say why. The reason stays on record.");
        }
        var length = text.codePointCount(0, text.length());
        if (length > LONGEST) {
            throw new Unfit("The reason has %,d characters; at most %d fit.".formatted(length, LONGEST));
        }
        unseen(text).ifPresent(what -> {
            throw new Unfit("The reason holds a character that cannot be seen (" + what + "). Take it out.");
        });
        return new Reason(text);
    }

    /// A control character, half a character, or a mark that turns the direction of the text around, by which words
    /// can be made to read other than they are (Unicode TR 36).
    private static Optional<String> unseen(String text) {
        return text.codePoints()
                .filter(c -> Character.isISOControl(c) && c != '\n' && c != '\t'
                        || Character.getType(c) == Character.SURROGATE
                        || turnsAround(c))
                .mapToObj(c -> "U+%04X".formatted(c))
                .findFirst();
    }

    private static boolean turnsAround(int c) {
        return c == 0x061C || c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    /// A reason that is none.
    public static final class Unfit extends IllegalArgumentException {
        Unfit(String message) {
            super(message);
        }
    }
}
