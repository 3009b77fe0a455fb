package dev.talaan.databricks.workspace;

import com.databricks.sdk.service.workspace.Delete;
import com.databricks.sdk.service.workspace.Import;
import com.databricks.sdk.service.workspace.ListResponse;
import com.databricks.sdk.service.workspace.Mkdirs;
import com.databricks.sdk.service.workspace.ObjectInfo;
import dev.talaan.databricks.proof.Truth;
import java.util.List;
import java.util.Map;

class WorkspaceTruths implements Truth.Truths {

    private static final String BASE64 = "bytes here, which JSON holds as base64; theirs is the base64";

    @Override
    public List<Truth> all() {
        return List.of(
                Truth.of(ObjectList.class, ListResponse.class),
                Truth.of(WorkspaceObject.class, ObjectInfo.class),
                Truth.of(MakeFolder.class, Mkdirs.class),
                Truth.of(DeleteObject.class, Delete.class),
                new Truth(ImportContent.class, Import.class, Map.of("content", BASE64)));
    }
}
