package dev.talaan.databricks.features;

import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.Unreadable;
import dev.talaan.databricks.sql.Rows;
import java.util.Objects;

/// How many rows a write brought anew, and how many it replaced.
public record Written(long inserted, long updated) {

    static Written of(Rows answer) {
        var row = answer.stream()
                .findFirst()
                .orElseThrow(() -> new Unreadable(Detail.of("a write that does not say what it did")));
        return new Written(
                Objects.requireNonNullElse(row.bigint("num_inserted_rows"), 0L),
                Objects.requireNonNullElse(row.bigint("num_updated_rows"), 0L));
    }
}
