package dev.talaan.sandbox.mlflow.filter;

import dev.talaan.sandbox.http.ApiError;

/// What a comparison or an order speaks of: `metrics.rmse`, `tags."a b"`, or an attribute such as `name`.
public record Term(Kind kind, String key) {

    /// Which of a thing's properties a term means.
    public enum Kind {
        METRIC,
        PARAMETER,
        TAG,
        ATTRIBUTE
    }

    static Term of(String text) {
        var dot = text.indexOf('.');
        return dot < 0
                ? new Term(Kind.ATTRIBUTE, unquoted(text))
                : new Term(kind(text.substring(0, dot)), unquoted(text.substring(dot + 1)));
    }

    private static Kind kind(String word) {
        return switch (word) {
            case "metric", "metrics" -> Kind.METRIC;
            case "param", "params", "parameter", "parameters" -> Kind.PARAMETER;
            case "tag", "tags" -> Kind.TAG;
            case "attr", "attribute", "attributes", "run" -> Kind.ATTRIBUTE;
            default ->
                throw ApiError.invalid("Invalid entity type '" + word
                        + "'. Valid values are ['metric', 'parameter', 'tag', 'attribute', 'dataset']");
        };
    }

    static String unquoted(String text) {
        var isQuoted = text.length() > 1 && "`\"'".indexOf(text.charAt(0)) >= 0;
        return isQuoted ? text.substring(1, text.length() - 1) : text;
    }
}
