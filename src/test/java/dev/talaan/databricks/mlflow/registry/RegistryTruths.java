package dev.talaan.databricks.mlflow.registry;

import com.databricks.sdk.service.ml.ApproveTransitionRequestResponse;
import com.databricks.sdk.service.ml.CreateComment;
import com.databricks.sdk.service.ml.CreateCommentResponse;
import com.databricks.sdk.service.ml.CreateModelRequest;
import com.databricks.sdk.service.ml.CreateModelVersionRequest;
import com.databricks.sdk.service.ml.CreateTransitionRequest;
import com.databricks.sdk.service.ml.CreateTransitionRequestResponse;
import com.databricks.sdk.service.ml.DeleteModelRequest;
import com.databricks.sdk.service.ml.DeleteModelTagRequest;
import com.databricks.sdk.service.ml.DeleteModelVersionRequest;
import com.databricks.sdk.service.ml.GetLatestVersionsRequest;
import com.databricks.sdk.service.ml.GetLatestVersionsResponse;
import com.databricks.sdk.service.ml.GetModelResponse;
import com.databricks.sdk.service.ml.GetModelVersionDownloadUriResponse;
import com.databricks.sdk.service.ml.GetModelVersionResponse;
import com.databricks.sdk.service.ml.ListTransitionRequestsResponse;
import com.databricks.sdk.service.ml.RegisteredModelPermissions;
import com.databricks.sdk.service.ml.RegisteredModelPermissionsRequest;
import com.databricks.sdk.service.ml.RenameModelRequest;
import com.databricks.sdk.service.ml.RenameModelResponse;
import com.databricks.sdk.service.ml.SearchModelVersionsResponse;
import com.databricks.sdk.service.ml.SearchModelsResponse;
import com.databricks.sdk.service.ml.SetModelTagRequest;
import com.databricks.sdk.service.ml.SetModelVersionTagRequest;
import com.databricks.sdk.service.ml.TransitionModelVersionStageDatabricks;
import com.databricks.sdk.service.ml.TransitionStageResponse;
import com.databricks.sdk.service.ml.UpdateModelRequest;
import com.databricks.sdk.service.ml.UpdateModelVersionRequest;
import dev.talaan.databricks.proof.Truth;
import java.util.List;
import java.util.Map;

class RegistryTruths implements Truth.Truths {

    private static final String IN_QUERY = "the client sends it in the query; open-source MLflow reads the body alone";
    private static final String NO_ALIASES = "the client has no aliases; they are open-source MLflow's";

    @Override
    public List<Truth> all() {
        return List.of(
                Truth.of(NewModel.class, CreateModelRequest.class),
                new Truth(
                        RegisteredModel.Found.class,
                        RenameModelResponse.class,
                        Map.of("RegisteredModel.aliases", NO_ALIASES)),
                new Truth(
                        RegisteredModel.Page.class,
                        SearchModelsResponse.class,
                        Map.of("RegisteredModel.aliases", NO_ALIASES)),
                Truth.of(UpdateModel.class, UpdateModelRequest.class),
                Truth.of(RenameModel.class, RenameModelRequest.class),
                new Truth(ModelName.class, DeleteModelRequest.class, Map.of("name", IN_QUERY)),
                Truth.of(SetModelTag.class, SetModelTagRequest.class),
                new Truth(ModelTagKey.class, DeleteModelTagRequest.class, Map.of("name", IN_QUERY, "key", IN_QUERY)),
                Truth.of(LatestVersions.class, GetLatestVersionsRequest.class),
                Truth.of(ModelVersion.Listed.class, GetLatestVersionsResponse.class),
                new Truth(Alias.class, SetModelVersionTagRequest.class, Map.of("alias", NO_ALIASES)),
                new Truth(AliasName.class, SetModelTagRequest.class, Map.of("alias", NO_ALIASES)),
                Truth.of(NewVersion.class, CreateModelVersionRequest.class),
                Truth.of(ModelVersion.Found.class, GetModelVersionResponse.class),
                Truth.of(ModelVersion.Page.class, SearchModelVersionsResponse.class),
                Truth.of(UpdateVersion.class, UpdateModelVersionRequest.class),
                new Truth(
                        VersionId.class,
                        DeleteModelVersionRequest.class,
                        Map.of("name", IN_QUERY, "version", IN_QUERY)),
                Truth.of(SetVersionTag.class, SetModelVersionTagRequest.class),
                Truth.of(ModelVersion.Download.class, GetModelVersionDownloadUriResponse.class),
                Truth.of(Transition.class, TransitionModelVersionStageDatabricks.class),
                Truth.of(Transition.Plain.class, TransitionModelVersionStageDatabricks.class),
                Truth.of(ModelVersion.Moved.class, TransitionStageResponse.class),
                Truth.of(WorkspaceModel.Found.class, GetModelResponse.class),
                Truth.of(RequestTransition.class, CreateTransitionRequest.class),
                Truth.of(TransitionRequest.Found.class, CreateTransitionRequestResponse.class),
                Truth.of(Activity.Done.class, ApproveTransitionRequestResponse.class),
                Truth.of(Activity.Listed.class, ListTransitionRequestsResponse.class),
                Truth.of(NewComment.class, CreateComment.class),
                Truth.of(UpdateComment.class, com.databricks.sdk.service.ml.UpdateComment.class),
                Truth.of(Comment.Found.class, CreateCommentResponse.class),
                Truth.of(ModelPermissions.class, RegisteredModelPermissions.class),
                Truth.of(GrantOnModel.All.class, RegisteredModelPermissionsRequest.class));
    }
}
