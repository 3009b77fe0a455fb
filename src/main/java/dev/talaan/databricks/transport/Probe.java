package dev.talaan.databricks.transport;

import io.smallrye.mutiny.Uni;

/// A question to an API group that costs next to nothing and changes nothing: whoever asks it learns whether the group
/// answers, and how. Each group has one, a bean.
public interface Probe {

    Group group();

    /// The call as people read it: `GET /api/2.0/sql/warehouses`.
    String call();

    /// Asks once, through [Guards#once].
    Uni<?> ask();
}
