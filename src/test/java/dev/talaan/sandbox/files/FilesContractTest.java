package dev.talaan.sandbox.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.core.error.platform.BadRequest;
import com.databricks.sdk.core.error.platform.InvalidParameterValue;
import com.databricks.sdk.core.error.platform.NotFound;
import com.databricks.sdk.core.error.platform.ResourceAlreadyExists;
import com.databricks.sdk.service.workspace.Delete;
import com.databricks.sdk.service.workspace.Language;
import com.databricks.sdk.service.workspace.ListWorkspaceRequest;
import com.databricks.sdk.service.workspace.ObjectInfo;
import com.databricks.sdk.service.workspace.ObjectType;
import com.databricks.sdk.service.workspace.WorkspaceAPI;
import dev.talaan.sandbox.LocalWorkspace;
import dev.talaan.sandbox.time.SandboxClock;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The tree itself; what goes in and out of it stands in `ImportContractTest`.
class FilesContractTest {

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    private WorkspaceAPI files;

    @BeforeEach
    void client() {
        files = workspace.client().workspace();
    }

    @Test
    void listsAFolderAndAnythingElseAsItself() {
        assertThat(paths("/")).containsExactly("/Repos", "/Shared", "/Users").isEqualTo(paths("/Workspace"));
        assertThat(files.list("/Shared/bir"))
                .extracting(ObjectInfo::getObjectType)
                .containsExactly(ObjectType.FILE, ObjectType.NOTEBOOK, ObjectType.DIRECTORY, ObjectType.NOTEBOOK);
        assertThat(paths("/Shared/bir/late_filings")).containsExactly("/Shared/bir/late_filings");
        assertThatThrownBy(() -> paths("/Shared/none"))
                .isInstanceOf(NotFound.class)
                .hasMessage("Path (/Shared/none) doesn't exist.");
        assertThatThrownBy(() -> paths("Shared")).isInstanceOf(InvalidParameterValue.class);
        assertThatThrownBy(() -> paths("/Shared/../Users")).isInstanceOf(InvalidParameterValue.class);
    }

    @Test
    void listsTheNotebooksThatChangedSinceATime() {
        var later = LocalWorkspace.NOW.plus(Duration.ofDays(1)).toEpochMilli();
        assertThat(files.list(new ListWorkspaceRequest().setPath("/Shared/bir").setNotebooksModifiedAfter(later)))
                .extracting(ObjectInfo::getObjectType)
                .containsExactly(ObjectType.FILE, ObjectType.DIRECTORY);
    }

    @Test
    void tellsWhatStandsAtAPath() {
        var notebook = files.getStatus("/Shared/bir/withholding_check");
        assertThat(notebook.getObjectType()).isEqualTo(ObjectType.NOTEBOOK);
        assertThat(notebook.getLanguage()).isEqualTo(Language.SQL);
        assertThat(notebook.getObjectId()).isPositive();
        assertThat(notebook.getCreatedAt()).isBetween(millis(0), millis(60));
        var file = files.getStatus("/Shared/bir/form-codes.csv");
        assertThat(file.getSize()).isPositive();
        assertThat(file.getModifiedAt()).isEqualTo(file.getCreatedAt());
        assertThat(files.getStatus("/Repos/finance/bir-month-end").getObjectType())
                .isEqualTo(ObjectType.REPO);
        assertThatThrownBy(() -> files.getStatus("/none"))
                .isInstanceOf(NotFound.class)
                .hasMessage("Path (/none) doesn't exist.");
    }

    private static long millis(int seconds) {
        return LocalWorkspace.NOW.plusSeconds(seconds).toEpochMilli();
    }

    @Test
    void hasEveryNotebookThatTheJobsName() {
        var tree = new WorkspaceTree(new SandboxClock(LocalWorkspace.NOW));
        for (var job : List.of(101L, 102L)) {
            for (var task : workspace.client().jobs().get(job).getSettings().getTasks()) {
                var path = task.getNotebookTask().getNotebookPath();
                assertThat(files.getStatus(path).getObjectType()).isEqualTo(ObjectType.NOTEBOOK);
                assertThat(tree.hasNotebook(path)).isTrue();
            }
        }
        assertThat(tree.hasNotebook("/Shared/bir")).isFalse();
        assertThat(tree.hasNotebook("/Shared/bir/form-codes.csv")).isFalse();
        assertThat(tree.hasNotebook("Shared/bir/late_filings")).isFalse();
    }

    @Test
    void makesFoldersWithAllAboveThemAsOftenAsAsked() {
        files.mkdirs("/Shared/2026/10/letters");
        files.mkdirs("/Shared/2026/10/letters");
        assertThat(files.getStatus("/Shared/2026/10").getObjectType()).isEqualTo(ObjectType.DIRECTORY);
        assertThatThrownBy(() -> files.mkdirs("/Shared/bir/form-codes.csv/letters"))
                .isInstanceOf(ResourceAlreadyExists.class)
                .hasMessageContaining("/Shared/bir/form-codes.csv");
        assertThat(paths("/Shared")).containsExactly("/Shared/2026", "/Shared/bir");
    }

    @Test
    void deletesWhatIsThereAndAFolderOnlyWithAllOfItIfSaid() {
        delete("/Shared/bir/late_filings", false);
        assertThatThrownBy(() -> files.getStatus("/Shared/bir/late_filings")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> delete("/Shared/bir", false))
                .isInstanceOf(BadRequest.class)
                .hasMessage("Folder (/Shared/bir) is not empty")
                .hasFieldOrPropertyWithValue("errorCode", "DIRECTORY_NOT_EMPTY");
        delete("/Shared/bir", true);
        assertThat(paths("/Shared")).isEmpty();
        assertThatThrownBy(() -> delete("/Shared/bir", false)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> delete("/Users", true))
                .isInstanceOf(BadRequest.class)
                .hasMessage("Folder Users is protected");
    }

    @Test
    void sendsAnEmptyListAndRefusesAWrongType() {
        assertThat(workspace
                        .get("/api/2.0/workspace/list?path=/Shared/bir/libraries")
                        .getJsonArray("objects"))
                .hasSize(1);
        files.mkdirs("/Shared/empty");
        assertThat(workspace.get("/api/2.0/workspace/list?path=/Shared/empty").getJsonArray("objects"))
                .isEmpty();
        var refused = workspace.send("POST", "/api/2.0/workspace/mkdirs", "{\"path\":7}", LocalWorkspace.PORTAL);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("MALFORMED_REQUEST", "path");
    }

    private void delete(String path, boolean recursive) {
        files.delete(new Delete().setPath(path).setRecursive(recursive));
    }

    private List<String> paths(String folder) {
        return StreamSupport.stream(files.list(folder).spliterator(), false)
                .map(ObjectInfo::getPath)
                .toList();
    }
}
