package dev.talaan.sandbox.mlflow.tracking;

import dev.talaan.sandbox.mlflow.wire.Asked;

/// Whether a search shows what was deleted.
enum View {
    ACTIVE_ONLY,
    DELETED_ONLY,
    ALL;

    static View of(Asked asked, String name) {
        var word = asked.text(name);
        try {
            return word.filter(text -> !text.isEmpty()).map(View::valueOf).orElse(ACTIVE_ONLY);
        } catch (IllegalArgumentException e) {
            throw Asked.wrong(name, word.orElse(""));
        }
    }

    boolean shows(boolean deleted) {
        return this == ALL || (this == DELETED_ONLY) == deleted;
    }
}
