package dev.talaan.databricks.sql;

import java.util.List;
import java.util.stream.Stream;

/// A statement with named parameters: `:year` in the text, its value beside it.
///
/// @param tags what the history of the warehouse keeps with it; at most 20
/// @param cut where its result may be cut off
/// @param home where names with fewer than three levels are looked for
public record Query(String text, List<StatementParameter> parameters, List<QueryTag> tags, Cut cut, Home home) {

    /// Nulls where there is no limit.
    public record Cut(Long rows, Long bytes) {

        static final Cut NOWHERE = new Cut(null, null);

        boolean isAsked() {
            return rows != null || bytes != null;
        }
    }

    /// Nulls for the workspace's own.
    public record Home(String catalog, String schema) {

        static final Home USUAL = new Home(null, null);
    }

    public static Query of(String text, StatementParameter... parameters) {
        return of(text, List.of(parameters));
    }

    public static Query of(String text, List<StatementParameter> parameters) {
        return new Query(text, parameters, List.of(), Cut.NOWHERE, Home.USUAL);
    }

    /// The same with one tag more, such as the Change that it serves.
    public Query tagged(String key, String value) {
        return new Query(
                text,
                parameters,
                Stream.concat(tags.stream(), Stream.of(new QueryTag(key, value)))
                        .toList(),
                cut,
                home);
    }

    /// The same, cut off after so many rows; the answer says whether there were more.
    public Query atMost(long rows) {
        return new Query(text, parameters, tags, new Cut(rows, cut.bytes()), home);
    }

    /// The same, cut off before its result takes more bytes, as the warehouse counts them.
    public Query atMostBytes(long bytes) {
        return new Query(text, parameters, tags, new Cut(cut.rows(), bytes), home);
    }

    public Query in(String catalog, String schema) {
        return new Query(text, parameters, tags, cut, new Home(catalog, schema));
    }
}
