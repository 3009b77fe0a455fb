package dev.talaan.databricks.mlflow.registry;

import com.fasterxml.jackson.annotation.JsonInclude;

/// Which request to which stage, and why.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RequestTransition(String name, String version, String stage, String comment) {

    static RequestTransition of(VersionId id, Stage to, String comment) {
        return new RequestTransition(id.name(), id.version(), to.word(), comment);
    }
}
