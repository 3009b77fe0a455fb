package dev.talaan.changes;

/// What a Change is about: one thing of one workspace. Two Changes are never applied to it at the same time.
///
/// @param workspace the host of the Databricks workspace, or `portal` for the portal's own books
/// @param type in the words of the house: `month`, `model`, `schema`
public record Subject(String workspace, String type, String name) {

    @Override
    public String toString() {
        return type + " " + name;
    }
}
