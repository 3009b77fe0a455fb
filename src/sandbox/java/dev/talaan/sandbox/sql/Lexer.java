package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a statement into tokens by Databricks' rules: back-quotes around names, single or double quotes around text
/// with backslashes in it, `:name` for a parameter (but not in `a::INT`).
final class Lexer {

    private static final Pattern TOKEN = Pattern.compile("""
            (?<blank>\\s+|--[^\\n]*|/\\*(?s:.*?)\\*/)
            |`(?<quoted>(?:[^`]|``)*)`
            |(?<text>'(?:[^'\\\\]|\\\\(?s:.)|'')*'|"(?:[^"\\\\]|\\\\(?s:.)|"")*")
            |(?<![:\\w\\])]):(?<parameter>[A-Za-z_]\\w*)
            |(?<word>[A-Za-z_]\\w*)
            |(?<other>::|\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|(?s:.))""", Pattern.COMMENTS);

    private Lexer() {}

    static List<Token> tokens(String statement) {
        var tokens = new ArrayList<Token>();
        var matcher = TOKEN.matcher(statement);
        while (matcher.find()) {
            tokens.add(token(matcher));
        }
        return tokens;
    }

    private static Token token(Matcher m) {
        if (m.group("blank") != null) {
            return new Token(Kind.BLANK, m.group(), m.start());
        }
        if (m.group("quoted") != null) {
            return new Token(Kind.QUOTED, m.group("quoted").replace("``", "`"), m.start());
        }
        if (m.group("text") != null) {
            return new Token(Kind.TEXT, unescaped(m.group("text")), m.start());
        }
        if (m.group("parameter") != null) {
            return new Token(Kind.PARAMETER, m.group("parameter"), m.start());
        }
        var kind = m.group("word") != null ? Kind.WORD : Kind.OTHER;
        return new Token(kind, m.group(), m.start());
    }

    private static String unescaped(String literal) {
        var quote = literal.charAt(0);
        var text = new StringBuilder();
        for (var i = 1; i < literal.length() - 1; i++) {
            var c = literal.charAt(i);
            if (c == '\\') {
                text.append(escaped(literal.charAt(++i)));
            } else {
                text.append(c);
                i += c == quote ? 1 : 0;
            }
        }
        return text.toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case '0' -> "\0";
            case '%', '_' -> "\\" + c;
            default -> String.valueOf(c);
        };
    }
}
