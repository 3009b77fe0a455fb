package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.unitycatalog.access.Securable;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// SHOW CATALOGS, SHOW SCHEMAS and SHOW TABLES as the queries that they stand for.
final class Shows {

    private static final Pattern SHOW = Pattern.compile(
            "(?i)\\s*SHOW\\s+(CATALOGS|SCHEMAS|DATABASES|TABLES)(?:\\s+(?:IN|FROM)\\s+`?(\\w+)`?(?:\\.`?(\\w+)`?)?)?\\s*;?\\s*");

    private Shows() {}

    static Optional<String> asSelect(String statement, Session session) {
        var show = SHOW.matcher(statement);
        if (!show.matches()) {
            return Optional.empty();
        }
        var first = show.group(2);
        var second = show.group(3);
        return Optional.of(
                switch (show.group(1).toUpperCase(Locale.ROOT)) {
                    case "CATALOGS" ->
                        "SELECT rtrim(database_name, '$') AS catalog FROM duckdb_databases() "
                                + "WHERE NOT internal AND database_name <> 'memory' ORDER BY 1";
                    case "TABLES" -> tables(session, first, second);
                    default ->
                        "SELECT schema_name AS databaseName FROM "
                                + information(first == null ? session.catalog() : first, "schemata") + " ORDER BY 1";
                });
    }

    /// The rows that a caller sees.
    static Result shown(Result result, String statement, Session session, Predicate<Securable> seen) {
        var show = SHOW.matcher(statement);
        if (!show.matches()) {
            return result;
        }
        var catalog = show.group(2) == null ? session.catalog() : show.group(2);
        var within = show.group(3) == null && show.group(2) != null ? session.catalog() : catalog;
        var rows = result.rows().stream()
                .filter(row -> seen.test(
                        switch (show.group(1).toUpperCase(Locale.ROOT)) {
                            case "CATALOGS" -> Securable.catalog(row.getFirst());
                            case "TABLES" -> Securable.table(within + "." + row.get(0) + "." + row.get(1));
                            default -> Securable.schema(catalog, row.getFirst());
                        }))
                .toList();
        return new Result(result.columns(), rows, result.truncated());
    }

    private static String tables(Session session, String first, String second) {
        var catalog = second == null ? session.catalog() : first;
        var schema = second != null ? second : first == null ? session.schema() : first;
        return "SELECT table_schema AS database, table_name AS tableName, false AS isTemporary FROM "
                + information(catalog, "tables") + " WHERE table_schema = '" + schema + "' ORDER BY 2";
    }

    private static String information(String catalog, String view) {
        return "`" + catalog + "`.information_schema." + view;
    }
}
