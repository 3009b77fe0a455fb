package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Fields;

/// How a result comes: in the answer itself, or behind links; and in which format.
record Delivery(boolean external, Format format) {

    enum Format {
        JSON_ARRAY,
        CSV
    }

    static Delivery read(Fields fields) {
        var disposition = fields.text("disposition").orElse("INLINE");
        var format = fields.text("format").orElse("JSON_ARRAY");
        var external = disposition.equals("EXTERNAL_LINKS");
        if (external && format.equals("ARROW_STREAM")) {
            throw ApiError.invalid("The sandbox does not write ARROW_STREAM; ask for JSON_ARRAY or CSV.");
        }
        if (!external && !disposition.equals("INLINE")) {
            throw ApiError.invalid("Unknown disposition " + disposition + ": INLINE or EXTERNAL_LINKS.");
        }
        if (format.equals("JSON_ARRAY")) {
            return new Delivery(external, Format.JSON_ARRAY);
        }
        if (external && format.equals("CSV")) {
            return new Delivery(true, Format.CSV);
        }
        throw ApiError.invalid("Unsupported disposition and format: " + disposition + ", " + format
                + ". INLINE results come as JSON_ARRAY.");
    }

    /// The most bytes that a result may have.
    long most() {
        return external ? Long.MAX_VALUE : ResultReader.INLINE_LIMIT;
    }
}
