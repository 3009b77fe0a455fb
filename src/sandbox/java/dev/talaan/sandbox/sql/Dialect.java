package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.sql.Token.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What the engine understands and Databricks does not: functions that name a table or a query in a text, or read
/// files, and statements beside SQL's. Let through, they would read what their caller may not.
final class Dialect {

    /// Functions that only give tables, and macros over a table that is named in a text.
    private static final String TABLE_FUNCTIONS = """
            SELECT function_name FROM duckdb_functions() GROUP BY function_name
            HAVING bool_or(function_type = 'table_macro')
                OR bool_or(function_type IN ('table', 'pragma'))
                    AND NOT bool_or(function_type IN ('scalar', 'macro', 'aggregate'))""";

    private static final Set<String> OF_DATABRICKS_TOO = Set.of("range");

    private static final Set<String> STATEMENTS = Set.of(
            "PRAGMA",
            "ATTACH",
            "DETACH",
            "EXPORT",
            "IMPORT",
            "INSTALL",
            "CHECKPOINT",
            "SUMMARIZE",
            "PIVOT",
            "UNPIVOT",
            "PREPARE",
            "EXECUTE");

    private final Set<String> functions;

    private Dialect(Set<String> functions) {
        this.functions = functions;
    }

    static Dialect of(Connection connection) throws SQLException {
        var names = new HashSet<String>();
        try (var asked = connection.createStatement();
                var rows = asked.executeQuery(TABLE_FUNCTIONS)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        names.removeAll(OF_DATABRICKS_TOO);
        return new Dialect(names);
    }

    void refuse(String statement) throws SqlError {
        var tokens = Lexer.tokens(statement).stream()
                .filter(token -> token.kind() != Kind.BLANK)
                .toList();
        if (!tokens.isEmpty() && STATEMENTS.contains(tokens.getFirst().text().toUpperCase(Locale.ROOT))) {
            throw Complaint.syntax(
                    statement, tokens.getFirst().text(), tokens.getFirst().start());
        }
        for (var i = 0; i + 1 < tokens.size(); i++) {
            var token = tokens.get(i);
            if (token.isName() && tokens.get(i + 1).is("(") && isForeign(tokens, i)) {
                throw Complaint.noTableFunction(statement, token.text(), token.start());
            }
        }
    }

    private boolean isForeign(List<Token> tokens, int at) {
        return functions.contains(tokens.get(at).text().toLowerCase(Locale.ROOT));
    }
}
