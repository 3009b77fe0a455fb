package dev.talaan.sandbox.mlflow.registry;

import dev.talaan.sandbox.http.ApiError;

/// What somebody may do with a model; each level includes those before it.
enum Level {
    CAN_READ("Can view the details of the model and its versions, and request stage transitions"),
    CAN_EDIT("Can add versions, and edit descriptions and tags"),
    CAN_MANAGE_STAGING_VERSIONS("Can move versions among None, Archived and Staging"),
    CAN_MANAGE_PRODUCTION_VERSIONS("Can move versions to and from Production too"),
    CAN_MANAGE("Can manage permissions, rename and delete the model");

    private final String description;

    Level(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }

    /// What it takes to move a version from one stage to another.
    static Level toMove(Stage from, Stage to) {
        return from == Stage.PRODUCTION || to == Stage.PRODUCTION
                ? CAN_MANAGE_PRODUCTION_VERSIONS
                : CAN_MANAGE_STAGING_VERSIONS;
    }

    static Level of(String word) {
        try {
            return valueOf(word);
        } catch (IllegalArgumentException e) {
            throw ApiError.invalid("Permission level '" + word + "' is not supported on registered-model objects.");
        }
    }
}
