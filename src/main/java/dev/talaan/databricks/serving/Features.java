package dev.talaan.databricks.serving;

import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.InvalidRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a model can be asked with: refused before it is sent where it is no table of single values.
final class Features {

    private Features() {}

    static Invocation records(List<? extends Map<String, ?>> records) {
        var checked = new ArrayList<Map<String, Object>>();
        for (var row : records) {
            single(row.values());
            checked.add(new LinkedHashMap<>(row));
        }
        return new Invocation(checked, null);
    }

    static Invocation split(DataframeSplit split) {
        if (split.index() != null && split.index().size() != split.data().size()) {
            throw refused("an index of another length than its rows");
        }
        for (var row : split.data()) {
            if (row.size() != split.columns().size()) {
                throw refused("a row of another length than its columns");
            }
            single(row);
        }
        return new Invocation(null, split);
    }

    private static void single(Collection<?> values) {
        for (var value : values) {
            switch (value) {
                case null -> {}
                case Double number when !Double.isFinite(number) -> throw refused("a feature that is no number");
                case Float number when !Float.isFinite(number) -> throw refused("a feature that is no number");
                case String _, Boolean _, Number _ -> {}
                default -> throw refused("a feature that is neither text, number nor boolean");
            }
        }
    }

    private static InvalidRequest refused(String why) {
        return new InvalidRequest(Detail.of(why));
    }
}
