package dev.talaan.databricks.workspace;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.talaan.databricks.transport.Words;

/// A notebook, a file, a folder or something else that stands in the workspace.
///
/// @param objectType UNKNOWN where Databricks says none, or one that we do not know
/// @param language PYTHON, SQL, SCALA or R; null for what is no notebook
/// @param size bytes; null for what is no file
/// @param createdAt epoch milliseconds; null where Databricks does not say
/// @param modifiedAt epoch milliseconds; null where Databricks does not say
@JsonNaming(SnakeCaseStrategy.class)
public record WorkspaceObject(
        String path, Type objectType, Long objectId, String language, Long size, Long createdAt, Long modifiedAt) {

    public WorkspaceObject {
        objectType = objectType == null ? Type.UNKNOWN : objectType;
    }

    /// What an object is.
    public enum Type {
        NOTEBOOK,
        FILE,
        DIRECTORY,
        LIBRARY,
        REPO,
        DASHBOARD,
        UNKNOWN;

        @JsonCreator
        static Type of(String word) {
            return Words.constant(values(), word, UNKNOWN);
        }
    }

    /// Whether other objects may be in it.
    public boolean isFolder() {
        return objectType == Type.DIRECTORY || objectType == Type.REPO;
    }
}
