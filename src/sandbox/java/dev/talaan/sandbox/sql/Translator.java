package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.lake.TableName;
import dev.talaan.sandbox.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Brings a statement from Databricks' dialect into the engine's: names, quotes and parameters.
final class Translator {

    private final String statement;
    private final Session session;
    private final Map<String, Parameter> parameters;
    private final List<Token> tokens;
    private final StringBuilder sql = new StringBuilder();
    private final List<String> values = new ArrayList<>();
    private final List<TableName> tables = new ArrayList<>();
    private int at;

    Translator(String statement, Session session, Map<String, Parameter> parameters) {
        this.statement = statement;
        this.session = session;
        this.parameters = parameters;
        this.tokens = Lexer.tokens(statement);
    }

    Translation translate() throws SqlError {
        while (at < tokens.size()) {
            var token = tokens.get(at);
            if (token.isName()) {
                name();
            } else {
                at++;
                switch (token.kind()) {
                    case TEXT -> sql.append(literal(token.text()));
                    case PARAMETER -> bind(token);
                    default -> copy(token);
                }
            }
        }
        return new Translation(sql.toString(), values, tables);
    }

    private void name() {
        var chain = chain();
        var reference = session.reference(chain.stream().map(Token::text).toList());
        reference.ifPresent(found -> {
            tables.add(found.table());
            sql.append(found.table().inEngine());
        });
        var rest = reference.map(Session.Reference::levels).orElse(0);
        if (chain.size() == 1 && Now.isAsked(chain.getFirst())) {
            at += Now.parentheses(tokens.subList(at, tokens.size()));
            sql.append(Now.literal(chain.getFirst(), session.now()));
            return;
        }
        if (chain.size() == 1 && star(chain.getFirst())) {
            return;
        }
        for (var i = rest; i < chain.size(); i++) {
            sql.append(i > 0 ? "." : "").append(spelled(chain.get(i)));
        }
    }

    /// `UPDATE SET *` and `INSERT *`: all columns, by their names.
    private boolean star(Token word) {
        var set = word.text().equalsIgnoreCase("SET");
        var next = solid(at);
        if (!set && !word.text().equalsIgnoreCase("INSERT")
                || next == tokens.size()
                || !tokens.get(next).is("*")) {
            return false;
        }
        sql.append(set ? "BY NAME" : "INSERT BY NAME");
        at = next + 1;
        return true;
    }

    /// A dotted name; there may be blanks around its dots.
    private List<Token> chain() {
        var chain = new ArrayList<>(List.of(tokens.get(at++)));
        for (var dot = solid(at); dot < tokens.size() && tokens.get(dot).is("."); dot = solid(at)) {
            var next = solid(dot + 1);
            if (next == tokens.size() || !tokens.get(next).isName()) {
                break;
            }
            chain.add(tokens.get(next));
            at = next + 1;
        }
        return chain;
    }

    /// Where the next token stands that is not blank.
    private int solid(int from) {
        var next = from;
        while (next < tokens.size() && tokens.get(next).kind() == Kind.BLANK) {
            next++;
        }
        return next;
    }

    private static String spelled(Token name) {
        return name.kind() == Kind.QUOTED ? TableName.identifier(name.text()) : name.text();
    }

    /// The engine takes a plain text for a table's name where a table may stand, but never one with escapes.
    private static String literal(String text) {
        return "E'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private void bind(Token token) throws SqlError {
        var parameter = parameters.get(token.text());
        if (parameter == null) {
            throw SqlError.of(
                    "UNBOUND_SQL_PARAMETER",
                    "42P02",
                    "Found the unbound parameter: " + token.text()
                            + ". Please, fix `args` and provide a mapping of the "
                            + "parameter to either a SQL literal or collection constructor functions such as `map()`, "
                            + "`array()`, `struct()`.",
                    Position.of(statement, token.start()).spark());
        }
        values.add(TypedValue.of(parameter));
        sql.append(parameter.placeholder());
    }

    /// One statement at a time: a semicolon may only end it.
    private void copy(Token token) throws SqlError {
        if (token.is(";")) {
            for (var rest : tokens.subList(at, tokens.size())) {
                if (rest.kind() != Kind.BLANK && !rest.is(";")) {
                    throw Complaint.syntax(statement, rest.text(), rest.start());
                }
            }
            return;
        }
        sql.append(token.text());
    }
}
