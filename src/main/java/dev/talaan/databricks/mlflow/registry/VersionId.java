package dev.talaan.databricks.mlflow.registry;

import java.util.regex.Pattern;

/// Which version of which model.
///
/// @param name the model's
/// @param version a whole number, as text
public record VersionId(String name, String version) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,10}");

    public VersionId {
        if (name.isBlank() || !NUMBER.matcher(version).matches()) {
            throw new IllegalArgumentException("A version has its model's name and a number");
        }
    }
}
