package dev.talaan.databricks.transport;

import java.util.Arrays;

/// Words of Databricks for which we have constants.
public final class Words {

    private Words() {}

    /// The constant of this name.
    ///
    /// @param known all that there are
    /// @param word as Databricks says it; may be null
    /// @param otherwise for a word that is newer than our list, and for none
    public static <E extends Enum<E>> E constant(E[] known, String word, E otherwise) {
        return Arrays.stream(known)
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElse(otherwise);
    }
}
