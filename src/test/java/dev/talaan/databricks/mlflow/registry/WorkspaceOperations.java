package dev.talaan.databricks.mlflow.registry;

import static dev.talaan.databricks.proof.Operation.Kind.READ;
import static dev.talaan.databricks.proof.Operation.Kind.REPEATABLE;
import static dev.talaan.databricks.proof.Operation.Kind.WRITE;

import dev.talaan.databricks.DatabricksError.Conflict;
import dev.talaan.databricks.mlflow.Trial;
import dev.talaan.databricks.proof.Operation;
import dev.talaan.databricks.proof.Operation.Kind;
import dev.talaan.databricks.proof.Operations;
import dev.talaan.databricks.transport.Group;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;

/// What Databricks has beside MLflow: transitions with a comment, requests for them, comments, permissions.
@Singleton
class WorkspaceOperations implements Operations {

    private static final String MLFLOW = "/api/2.0/mlflow/";
    private static final String REQUESTS = MLFLOW + "transition-requests/";
    private static final String COMMENTS = MLFLOW + "comments/";
    private static final String MODEL = "bir_tax_forecaster";
    private static final String ID = "f0ca57e5000000000000000000000001";
    private static final String PERMISSIONS = "/api/2.0/permissions/registered-models/" + ID;
    private static final VersionId THIRD = new VersionId(MODEL, "3");
    private static final List<GrantOnModel> GRANTS = List.of(GrantOnModel.toGroup("users", ModelLevel.CAN_READ));

    private final RegisteredModels models;
    private final Stages stages;
    private final TransitionRequests requests;
    private final Comments comments;
    private final ModelGrants grants;

    WorkspaceOperations(
            RegisteredModels models,
            Stages stages,
            TransitionRequests requests,
            Comments comments,
            ModelGrants grants) {
        this.models = models;
        this.stages = stages;
        this.requests = requests;
        this.comments = comments;
        this.grants = grants;
    }

    /// Whose registry it is has been found out before anything goes wrong.
    @Override
    public void prepare() {
        Trial.answer(stages.move(THIRD, Stage.STAGING, false, "Change 0"));
    }

    @Override
    public List<Operation> all() {
        return List.of(
                of(
                        READ,
                        "GET",
                        MLFLOW + "databricks/registered-models/get",
                        WorkspaceModel.Found.class,
                        () -> models.inWorkspace(MODEL)),
                of(
                        WRITE,
                        "POST",
                        MLFLOW + "databricks/model-versions/transition-stage",
                        ModelVersion.Moved.class,
                        () -> stages.move(THIRD, Stage.STAGING, false, "Change 1")),
                of(WRITE, "POST", REQUESTS + "create", TransitionRequest.Found.class, this::askedAnew),
                of(READ, "GET", REQUESTS + "list", Activity.Listed.class, () -> requests.open(THIRD)),
                of(
                        WRITE,
                        "POST",
                        REQUESTS + "approve",
                        Activity.Done.class,
                        () -> asked().chain(() -> requests.approve(THIRD, Stage.STAGING, false, "Change 1"))),
                of(
                        WRITE,
                        "POST",
                        REQUESTS + "reject",
                        Activity.Done.class,
                        () -> asked().chain(() -> requests.reject(THIRD, Stage.STAGING, "not yet"))),
                of(WRITE, "DELETE", REQUESTS + "delete", Activity.Done.class, () -> asked().chain(this::takenBack)),
                of(WRITE, "POST", COMMENTS + "create", Comment.Found.class, this::commented),
                of(
                        REPEATABLE,
                        "PATCH",
                        COMMENTS + "update",
                        Comment.Found.class,
                        () -> commented().chain(comment -> comments.update(comment.id(), "Checked twice."))),
                of(
                        WRITE,
                        "DELETE",
                        COMMENTS + "delete",
                        Void.class,
                        () -> commented().chain(comment -> comments.delete(comment.id()))),
                of(READ, "GET", PERMISSIONS, ModelPermissions.class, () -> grants.of(ID)),
                of(REPEATABLE, "PATCH", PERMISSIONS, ModelPermissions.class, () -> grants.grant(ID, GRANTS)),
                of(REPEATABLE, "PUT", PERMISSIONS, ModelPermissions.class, () -> grants.replace(ID, GRANTS)));
    }

    /// One that stands open from before is enough.
    private Uni<TransitionRequest> asked() {
        return requests.create(THIRD, Stage.STAGING, "")
                .onFailure(Conflict.class)
                .recoverWithNull();
    }

    /// What stands open from before is taken back first.
    private Uni<TransitionRequest> askedAnew() {
        return requests.open(THIRD)
                .chain(open -> open.isEmpty() ? Uni.createFrom().nullItem() : takenBack())
                .chain(() -> requests.create(THIRD, Stage.STAGING, ""));
    }

    private Uni<Activity> takenBack() {
        return requests.delete(THIRD, Stage.STAGING, "talaan-portal", "");
    }

    private Uni<Comment> commented() {
        return comments.create(THIRD, "Checked.");
    }

    private static Operation of(Kind kind, String method, String path, Class<?> answer, Supplier<Uni<?>> call) {
        return new Operation(Group.MLFLOW, method + " " + path, kind, method, path, answer, call);
    }
}
