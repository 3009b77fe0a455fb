package dev.talaan.databricks.serving;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/// A table of features: their names, and a row of values for each prediction. A value is text, a number, a boolean or
/// null.
///
/// @param columns the names, in the order of the values
/// @param index a number for each row; null where the rows need none
/// @param data the rows
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DataframeSplit(List<String> columns, List<Long> index, List<List<Object>> data) {

    public static DataframeSplit of(List<String> columns, List<List<Object>> data) {
        return new DataframeSplit(columns, null, data);
    }
}
