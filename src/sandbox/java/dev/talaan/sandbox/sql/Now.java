package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.sql.Token.Kind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// The words for the present, which must tell the sandbox's time and not the engine's. Sessions stand in UTC.
final class Now {

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private Now() {}

    static boolean isAsked(Token token) {
        return token.kind() == Kind.WORD
                && switch (token.text().toLowerCase(Locale.ROOT)) {
                    case "current_date", "curdate", "current_timestamp" -> true;
                    default -> false;
                };
    }

    /// How many tokens the empty parentheses take that may follow the word.
    static int parentheses(List<Token> following) {
        return following.size() > 1
                        && following.get(0).is("(")
                        && following.get(1).is(")")
                ? 2
                : 0;
    }

    static String literal(Token token, Instant now) {
        var time = SECONDS.format(now);
        return token.text().toLowerCase(Locale.ROOT).endsWith("timestamp")
                ? "TIMESTAMP '" + time + "'"
                : "DATE '" + time.substring(0, 10) + "'";
    }
}
