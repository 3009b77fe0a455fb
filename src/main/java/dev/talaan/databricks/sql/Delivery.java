package dev.talaan.databricks.sql;

/// How a result comes: in the answers themselves, or as files behind links.
enum Delivery {
    INLINE("INLINE", "JSON_ARRAY"),
    ROW_FILES("EXTERNAL_LINKS", "JSON_ARRAY"),
    CSV_FILES("EXTERNAL_LINKS", "CSV");

    private final String disposition;
    private final String format;

    Delivery(String disposition, String format) {
        this.disposition = disposition;
        this.format = format;
    }

    String disposition() {
        return disposition;
    }

    String format() {
        return format;
    }
}
