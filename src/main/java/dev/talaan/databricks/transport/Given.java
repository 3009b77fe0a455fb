package dev.talaan.databricks.transport;

import dev.talaan.databricks.DatabricksError;
import dev.talaan.databricks.DatabricksError.Detail;
import java.util.List;

/// What an answer has to hold.
public final class Given {

    private Given() {}

    /// The items of a list; none where it was left out.
    ///
    /// @throws DatabricksError.Unreadable if one of them is null
    public static <T> List<T> items(List<T> items) {
        if (items == null) {
            return List.of();
        }
        if (items.contains(null)) {
            throw new DatabricksError.Unreadable(Detail.of("a list with holes"));
        }
        return items;
    }

    /// A value that cannot be done without.
    ///
    /// @param what its name, for the error
    /// @throws DatabricksError.Unreadable if it is null
    public static <T> T value(T value, String what) {
        if (value == null) {
            throw new DatabricksError.Unreadable(Detail.of("an answer without " + what));
        }
        return value;
    }
}
