package dev.talaan.databricks.workspace;

import java.util.List;

/// What was found below a folder, nearer objects first.
///
/// @param complete false where a bound cut it short: there may be more
public record Walk(List<WorkspaceObject> objects, boolean complete) {

    /// How far a walk goes.
    ///
    /// @param objects how many it finds at most
    /// @param depth how many levels of folders it opens, 1 for the folder itself alone
    public record Bounds(int objects, int depth) {

        public static final Bounds USUAL = new Bounds(5_000, 12);

        public Bounds {
            if (objects < 1 || depth < 1) {
                throw new IllegalArgumentException("A walk finds at least one object on one level");
            }
        }
    }
}
