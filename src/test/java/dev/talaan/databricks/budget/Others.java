package dev.talaan.databricks.budget;

import java.util.Collections;
import java.util.List;

/// The other replicas, as one of them sees them.
final class Others {

    private Others() {}

    /// All of them know how many there are; none has a statement under way.
    static List<Share.Other> living(int replicas) {
        return Collections.nCopies(replicas - 1, new Share.Other(1.0 / replicas, 0));
    }
}
