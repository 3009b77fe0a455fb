package dev.talaan.databricks.dbfs;

import com.databricks.sdk.service.files.Close;
import com.databricks.sdk.service.files.Create;
import com.databricks.sdk.service.files.CreateResponse;
import com.databricks.sdk.service.files.Delete;
import com.databricks.sdk.service.files.FileInfo;
import com.databricks.sdk.service.files.ListStatusResponse;
import com.databricks.sdk.service.files.MkDirs;
import com.databricks.sdk.service.files.Move;
import com.databricks.sdk.service.files.Put;
import com.databricks.sdk.service.files.ReadResponse;
import dev.talaan.databricks.proof.Truth;
import java.util.List;
import java.util.Map;

class DbfsTruths implements Truth.Truths {

    private static final String BASE64 = "bytes here, which JSON holds as base64; theirs is the base64";

    @Override
    public List<Truth> all() {
        return List.of(
                Truth.of(FileList.class, ListStatusResponse.class),
                Truth.of(DbfsFile.class, FileInfo.class),
                Truth.of(CreateFile.class, Create.class),
                Truth.of(OpenFile.class, CreateResponse.class),
                Truth.of(CloseFile.class, Close.class),
                Truth.of(MakeDirectory.class, MkDirs.class),
                Truth.of(MoveFile.class, Move.class),
                Truth.of(DeleteFile.class, Delete.class),
                new Truth(PutFile.class, Put.class, Map.of("contents", BASE64)),
                new Truth(AddBlock.class, com.databricks.sdk.service.files.AddBlock.class, Map.of("data", BASE64)),
                new Truth(Portion.class, ReadResponse.class, Map.of("data", BASE64)));
    }
}
