package dev.talaan.sandbox.sql;

import static dev.talaan.sandbox.unitycatalog.access.Privilege.*;

import dev.talaan.sandbox.lake.TableName;
import dev.talaan.sandbox.sql.Deed.Need;
import dev.talaan.sandbox.sql.Token.Kind;
import dev.talaan.sandbox.unitycatalog.access.Securable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads from a statement what it does: its verb, what the verb acts upon, and every table that it names besides.
///
/// A bare word is taken for a table where the session's schema has one of that name, so a column called like a table
/// takes its privilege too.
final class Deeds {

    private static final Set<String> VERBS =
            Set.of("SELECT", "INSERT", "UPDATE", "DELETE", "MERGE", "TRUNCATE", "CREATE", "DROP", "ALTER", "COMMENT");
    private static final Set<String> FILLERS = Set.of(
            "OR",
            "REPLACE",
            "TEMP",
            "TEMPORARY",
            "IF",
            "NOT",
            "EXISTS",
            "INTO",
            "FROM",
            "OVERWRITE",
            "TABLE",
            "ON",
            "VIEW",
            "COLUMN",
            "SCHEMA",
            "DATABASE",
            "MATERIALIZED",
            "EXTERNAL");

    private final Session session;
    private final Set<String> existing;
    private final List<Token> tokens;
    private int at;

    /// @param existing the full names of all tables and views
    private Deeds(String statement, Session session, Set<String> existing) {
        this.session = session;
        this.existing = existing;
        this.tokens = Lexer.tokens(statement).stream()
                .filter(token -> token.kind() != Kind.BLANK)
                .toList();
    }

    static Deed of(String statement, Session session, Set<String> existing) {
        return new Deeds(statement, session, existing).read();
    }

    private Deed read() {
        var verb = verb();
        if (verb.equals("SELECT")) {
            return Deed.reading(named(0));
        }
        at++;
        var words = fillers();
        var target = chain();
        if (target.isEmpty()) {
            return Deed.reading(named(0));
        }
        var temporary = words.contains("TEMP") || words.contains("TEMPORARY");
        var others = Deed.reading(named(at));
        return temporary ? others : acting(verb, words, target, others);
    }

    private Deed acting(String verb, Set<String> words, List<String> target, Deed others) {
        if (words.contains("SCHEMA") || words.contains("DATABASE")) {
            return onSchema(verb, target, others);
        }
        var name = session.table(words.contains("COLUMN") ? target.subList(0, target.size() - 1) : target);
        var table = Securable.table(name.full());
        var schema = Securable.schema(name.catalog(), name.schema());
        var exists = existing.contains(table.fullName());
        return switch (verb) {
            case "INSERT", "UPDATE", "DELETE", "MERGE", "TRUNCATE" ->
                others.and(SELECT, table).and(MODIFY, table);
            case "CREATE" -> {
                var allowed = others.and(USE_SCHEMA, schema).and(CREATE_TABLE, schema);
                yield exists ? words.contains("REPLACE") ? allowed.and(MANAGE, table) : allowed : allowed.making(table);
            }
            case "DROP" -> others.and(MANAGE, table).dropping(table);
            case "ALTER" -> others.and(MODIFY, table);
            default -> others.and(MANAGE, table);
        };
    }

    private Deed onSchema(String verb, List<String> target, Deed others) {
        var catalog = target.size() > 1 ? target.getFirst() : session.catalog();
        var schema = Securable.schema(catalog, target.getLast());
        return switch (verb) {
            case "CREATE" -> {
                var allowed = others.and(CREATE_SCHEMA, Securable.catalog(catalog));
                yield session.schemas().has(catalog, schema.name()) ? allowed : allowed.making(schema);
            }
            case "DROP" -> others.and(MANAGE, schema).dropping(schema);
            default -> others.and(MANAGE, schema);
        };
    }

    /// The first verb outside of parentheses: a query may come before an INSERT.
    private String verb() {
        var depth = 0;
        for (at = 0; at < tokens.size(); at++) {
            var token = tokens.get(at);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 && token.kind() == Kind.WORD && VERBS.contains(upper(token))) {
                return upper(token);
            }
        }
        return "SELECT";
    }

    private Set<String> fillers() {
        var words = new LinkedHashSet<String>();
        while (at < tokens.size() && tokens.get(at).kind() == Kind.WORD && FILLERS.contains(upper(tokens.get(at)))) {
            words.add(upper(tokens.get(at++)));
        }
        return words;
    }

    private List<Need> named(int from) {
        var found = new LinkedHashSet<Need>();
        at = from;
        while (at < tokens.size()) {
            var parts = chain();
            if (parts.isEmpty()) {
                at++;
            } else {
                need(parts).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    private Optional<Need> need(List<String> parts) {
        if (parts.size() == 1) {
            return Optional.of(session.table(parts)).filter(this::isThere).map(Need::reading);
        }
        return session.reference(logical(parts))
                .map(Session.Reference::table)
                .filter(table -> session.schemas().has(table.catalog(), table.schema()))
                .map(table -> isThere(table) ? Need.reading(table) : Need.entering(table));
    }

    private boolean isThere(TableName table) {
        return existing.contains(table.full().toLowerCase(Locale.ROOT));
    }

    /// The engine's own name for a catalog leads nowhere else.
    private static List<String> logical(List<String> parts) {
        var logical = new ArrayList<>(parts);
        logical.set(0, TableName.logicalCatalog(parts.getFirst()));
        return logical;
    }

    private List<String> chain() {
        var parts = new ArrayList<String>();
        while (at < tokens.size() && tokens.get(at).isName()) {
            parts.add(tokens.get(at++).text());
            if (at + 1 >= tokens.size()
                    || !tokens.get(at).is(".")
                    || !tokens.get(at + 1).isName()) {
                break;
            }
            at++;
        }
        return parts;
    }

    private static String upper(Token token) {
        return token.text().toUpperCase(Locale.ROOT);
    }
}
