package dev.talaan.sandbox.serving;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/// The rows of an invocation, in whichever of the two shapes they came.
final class DataFrame {

    private DataFrame() {}

    static List<JsonObject> rows(JsonObject body) {
        if (body.containsKey("dataframe_records")) {
            var records = body.getJsonArray("dataframe_records");
            return records.stream().map(JsonObject.class::cast).toList();
        }
        if (body.containsKey("dataframe_split")) {
            var split = body.getJsonObject("dataframe_split");
            return split(split.getJsonArray("columns", new JsonArray()), split.getJsonArray("data", new JsonArray()));
        }
        throw Forecaster.refusal("Invalid input. The request must be a JSON document with one of the following fields: "
                + "dataframe_records, dataframe_split.");
    }

    private static List<JsonObject> split(JsonArray columns, JsonArray data) {
        var rows = new ArrayList<JsonObject>();
        for (var i = 0; i < data.size(); i++) {
            var cells = data.getJsonArray(i);
            if (cells.size() != columns.size()) {
                throw Forecaster.refusal("Failed to parse input: " + columns.size()
                        + " columns passed, passed data had " + cells.size() + " columns.");
            }
            var row = new JsonObject();
            for (var j = 0; j < columns.size(); j++) {
                row.put(columns.getString(j), cells.getValue(j));
            }
            rows.add(row);
        }
        return rows;
    }
}
