package dev.talaan.databricks.sql;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.Unreadable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;

/// The cells of a result's file, row by row.
@ApplicationScoped
class Cells {

    private static final TypeReference<List<List<String>>> ROWS = new TypeReference<>() {};

    private final ObjectMapper json;

    Cells(ObjectMapper json) {
        this.json = json;
    }

    /// @throws Unreadable if it holds something else, or fewer rows than were announced
    List<List<String>> of(LinkedFiles.File file) {
        try {
            var rows = json.readValue(file.content(), ROWS);
            if (rows != null && rows.size() == file.rows()) {
                return rows;
            }
        } catch (IOException noRows) {
            throw new Unreadable(Detail.of("a file of rows that is none"));
        }
        throw new Unreadable(Detail.of("a file with fewer rows than announced"));
    }
}
