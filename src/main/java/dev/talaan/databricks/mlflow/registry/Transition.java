package dev.talaan.databricks.mlflow.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// A version's way to another stage.
///
/// @param archiveExistingVersions whether those that stand in the stage are archived; only for Staging and Production
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Transition(String name, String version, String stage, boolean archiveExistingVersions, String comment) {

    /// The same without a comment.
    @JsonNaming(SnakeCaseStrategy.class)
    public record Plain(String name, String version, String stage, boolean archiveExistingVersions) {}

    static Transition of(VersionId id, Stage to, boolean archives, String comment) {
        if (archives && !to.isActive()) {
            throw new IllegalArgumentException("Only in Staging and Production others make room");
        }
        return new Transition(id.name(), id.version(), to.word(), archives, comment);
    }

    Plain plain() {
        return new Plain(name, version, stage, archiveExistingVersions);
    }
}
