package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/// Reads a statement word by word, from left to right, over its blanks.
final class Words {

    private final String statement;
    private final List<Token> solid = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private int at;

    Words(String statement) {
        this.statement = statement;
        var tokens = Lexer.tokens(statement);
        for (var i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).kind() != Kind.BLANK) {
                solid.add(tokens.get(i));
                ends.add(i + 1 < tokens.size() ? tokens.get(i + 1).start() : statement.length());
            }
        }
    }

    boolean done() {
        return at == solid.size();
    }

    /// Goes on if these words come next, else stays.
    boolean take(String... words) {
        for (var i = 0; i < words.length; i++) {
            if (at + i >= solid.size() || !matches(solid.get(at + i), words[i])) {
                return false;
            }
        }
        at += words.length;
        return true;
    }

    boolean comes(String word) {
        return !done() && matches(solid.get(at), word);
    }

    private static boolean matches(Token token, String word) {
        return token.kind() == Kind.WORD ? token.text().equalsIgnoreCase(word) : token.is(word);
    }

    /// The next token, whatever it is, as it stands in the statement.
    String raw() {
        var text = statement.substring(solid.get(at).start(), ends.get(at));
        at++;
        return text;
    }

    /// The next token without its quotes.
    String text() {
        return done() ? "" : solid.get(at++).text();
    }

    boolean isText() {
        return !done() && solid.get(at).kind() == Kind.TEXT;
    }

    /// A dotted name's parts; none if no name comes next.
    List<String> name() {
        var parts = new ArrayList<String>();
        while (!done() && solid.get(at).isName()) {
            parts.add(text());
            if (!take(".")) {
                break;
            }
        }
        return parts;
    }

    /// Passes over what stands in parentheses, these included, if they come next.
    void skipParentheses() {
        var depth = 0;
        do {
            depth += comes("(") ? 1 : comes(")") ? -1 : 0;
            at++;
        } while (depth > 0 && !done());
    }

    /// All that is left, as it stands.
    String rest() {
        return done() ? "" : statement.substring(solid.get(at).start());
    }
}
