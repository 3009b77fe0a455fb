package dev.talaan.sandbox.mlflow.registry;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.mlflow.registry.Activity.Type;
import dev.talaan.sandbox.mlflow.wire.Asked;
import dev.talaan.sandbox.mlflow.wire.MlflowRoutes;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.function.Predicate;

/// `transition-requests/…`: asking somebody else to move a version.
final class TransitionRequestsApi {

    private final Registry registry;
    private final Transitions transitions;

    TransitionRequestsApi(Registry registry, Transitions transitions) {
        this.registry = registry;
        this.transitions = transitions;
    }

    void mount(MlflowRoutes routes) {
        routes.post("transition-requests/create", this::create);
        routes.get("transition-requests/list", this::list);
        routes.post("transition-requests/approve", this::approve);
        routes.post("transition-requests/reject", this::reject);
        routes.delete("transition-requests/delete", this::delete);
    }

    private JsonObject create(Asked asked) {
        var to = Stage.of(asked.required("stage"));
        var version = registry.version(asked, Level.CAN_READ);
        var user = asked.caller().userName();
        if (version.requests.stream()
                .anyMatch(open -> open.to() == to && open.user().equals(user))) {
            throw new ApiError(
                    400,
                    "RESOURCE_ALREADY_EXISTS",
                    "There is an open transition request to " + to.word() + " by " + user + " already.");
        }
        var request = transitions.note(version, Type.REQUESTED_TRANSITION, to, asked, "");
        version.requests.add(request);
        return new JsonObject().put("request", shown(request, version, asked));
    }

    private JsonObject list(Asked asked) {
        var version = registry.version(asked, Level.CAN_READ);
        var open = new JsonArray();
        version.requests.forEach(request -> open.add(shown(request, version, asked)));
        return new JsonObject().put("requests", open);
    }

    private static JsonObject shown(Activity request, ModelVersion version, Asked asked) {
        var needed = Level.toMove(version.stage, request.to());
        var mayDecide = version.model
                .access
                .of(asked.caller())
                .filter(held -> held.compareTo(needed) >= 0)
                .isPresent();
        return request.open(asked.caller().userName(), mayDecide);
    }

    private JsonObject approve(Asked asked) {
        var archives =
                asked.flag("archive_existing_versions").orElseThrow(() -> Asked.missing("archive_existing_versions"));
        var to = Stage.of(asked.required("stage"));
        var version = registry.version(asked, Level.CAN_READ);
        requireOpen(version, to, request -> true);
        var activity = transitions.move(version, to, archives, Type.APPROVED_REQUEST, asked);
        version.requests.removeIf(request -> request.to() == to);
        return new JsonObject().put("activity", activity.json());
    }

    private JsonObject reject(Asked asked) {
        var to = Stage.of(asked.required("stage"));
        var version = registry.version(asked, Level.CAN_READ);
        requireOpen(version, to, request -> true);
        version.model.access.require(asked.caller(), Level.toMove(version.stage, to), version.model.name());
        version.requests.removeIf(request -> request.to() == to);
        return closed(version, Type.REJECTED_REQUEST, to, asked);
    }

    /// Only who made a request takes it back.
    private JsonObject delete(Asked asked) {
        var to = Stage.of(asked.required("stage"));
        var creator = asked.required("creator");
        var version = registry.version(asked, Level.CAN_READ);
        requireOpen(version, to, request -> request.user().equals(creator));
        if (!creator.equals(asked.caller().userName())) {
            throw ApiError.denied("Only " + creator + " can cancel this transition request.");
        }
        version.requests.removeIf(
                request -> request.to() == to && request.user().equals(creator));
        return closed(version, Type.CANCELLED_REQUEST, to, asked);
    }

    private JsonObject closed(ModelVersion version, Type how, Stage to, Asked asked) {
        return new JsonObject()
                .put("activity", transitions.note(version, how, to, asked, "").json());
    }

    private static void requireOpen(ModelVersion version, Stage to, Predicate<Activity> which) {
        if (version.requests.stream().filter(request -> request.to() == to).noneMatch(which)) {
            throw ApiError.missing("There is no open transition request to " + to.word() + " for Model Version (name="
                    + version.model.name() + ", version=" + version.number + ")");
        }
    }
}
