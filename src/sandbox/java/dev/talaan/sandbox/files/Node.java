package dev.talaan.sandbox.files;

import io.vertx.core.json.JsonObject;
import java.time.Instant;

/// One object of the tree.
///
/// @param language of a notebook, null otherwise
/// @param bytes of a file, or a notebook's source
record Node(TreePath path, long id, Type type, Language language, byte[] bytes, Instant created, Instant modified) {

    enum Type {
        NOTEBOOK,
        FILE,
        DIRECTORY,
        LIBRARY,
        REPO;

        boolean isFolder() {
            return this == DIRECTORY || this == REPO;
        }
    }

    Notebook notebook() {
        return Notebook.ofSource(language, bytes);
    }

    JsonObject json() {
        var json = new JsonObject()
                .put("object_type", type.name())
                .put("path", path.text())
                .put("object_id", id)
                .put("resource_id", Long.toString(id));
        if (type == Type.NOTEBOOK) {
            json.put("language", language.name());
        }
        if (type == Type.FILE) {
            json.put("size", bytes.length);
        }
        return type.isFolder()
                ? json
                : json.put("created_at", created.toEpochMilli()).put("modified_at", modified.toEpochMilli());
    }
}
