package dev.talaan.databricks.proof;

import java.util.List;

/// The operations of one API group: a `@Singleton` bean among the tests.
public interface Operations {

    /// Puts into the sandbox, through its API or its controls, what the operations need; called after each reset.
    default void prepare() {}

    List<Operation> all();
}
