package dev.talaan.sandbox.mlflow.registry;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.mlflow.wire.Asked;
import dev.talaan.sandbox.mlflow.wire.MlflowRoutes;
import dev.talaan.sandbox.time.SandboxClock;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/// `comments/…`: what people write about a version; each changes only what is theirs.
final class CommentsApi {

    private final Registry registry;
    private final SandboxClock clock;

    CommentsApi(Registry registry, SandboxClock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    void mount(MlflowRoutes routes) {
        routes.post("comments/create", this::create);
        routes.patch("comments/update", this::update);
        routes.delete("comments/delete", this::delete);
    }

    private JsonObject create(Asked asked) {
        var version = registry.version(asked, Level.CAN_READ);
        var now = clock.now();
        var id = UUID.randomUUID().toString().replace("-", "");
        var comment = new Comment(id, asked.caller().userName(), asked.required("comment"), now, now);
        version.comments.put(id, comment);
        return shown(comment, asked);
    }

    private JsonObject update(Asked asked) {
        var version = own(asked);
        var id = asked.required("id");
        var comment = version.comments.get(id).rewritten(asked.required("comment"), clock.now());
        version.comments.put(id, comment);
        return shown(comment, asked);
    }

    private JsonObject delete(Asked asked) {
        own(asked).comments.remove(asked.required("id"));
        return new JsonObject();
    }

    /// The version on which the comment stands that is asked for, if it is the caller's own.
    private ModelVersion own(Asked asked) {
        var id = asked.required("id");
        var version = registry.all().stream()
                .flatMap(model -> model.versions.values().stream())
                .filter(each -> each.comments.containsKey(id))
                .findFirst()
                .orElseThrow(() -> ApiError.missing("Comment with id=" + id + " not found"));
        if (!version.comments.get(id).user().equals(asked.caller().userName())) {
            throw ApiError.denied("Only the author can change comment " + id + ".");
        }
        return version;
    }

    private static JsonObject shown(Comment comment, Asked asked) {
        return new JsonObject().put("comment", comment.json(asked.caller().userName()));
    }
}
