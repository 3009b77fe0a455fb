package dev.talaan.sandbox.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.core.error.platform.BadRequest;
import com.databricks.sdk.core.error.platform.InvalidParameterValue;
import com.databricks.sdk.core.error.platform.NotFound;
import com.databricks.sdk.core.error.platform.ResourceAlreadyExists;
import com.databricks.sdk.service.workspace.ExportFormat;
import com.databricks.sdk.service.workspace.ExportRequest;
import com.databricks.sdk.service.workspace.Import;
import com.databricks.sdk.service.workspace.ImportFormat;
import com.databricks.sdk.service.workspace.Language;
import com.databricks.sdk.service.workspace.ObjectType;
import com.databricks.sdk.service.workspace.WorkspaceAPI;
import dev.talaan.sandbox.LocalWorkspace;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportContractTest {

    private static final String NOTE = "/Shared/note";
    private static final String SOURCE = "# Databricks notebook source\na = 1\n\n# COMMAND ----------\n\nprint(a)\n";

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    private WorkspaceAPI files;

    @BeforeEach
    void client() {
        files = workspace.client().workspace();
    }

    @Test
    void takesASourceWithItsLanguageAndGivesItBack() {
        files.importContent(source(NOTE, "print(1)"));
        assertThat(files.getStatus(NOTE).getLanguage()).isEqualTo(Language.PYTHON);
        var exported = files.export(NOTE);
        assertThat(exported.getFileType()).isEqualTo("py");
        assertThat(text(exported.getContent())).isEqualTo("# Databricks notebook source\nprint(1)\n");
        assertThatThrownBy(
                        () -> files.importContent(source("/Shared/other", "x").setLanguage(null)))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessageContaining("language");
        assertThatThrownBy(() -> files.getStatus("/Shared/other")).isInstanceOf(NotFound.class);
    }

    @Test
    void replacesOnlyWhenToldAndOnlyTheSameKind() {
        files.importContent(source(NOTE, "a"));
        var id = files.getStatus(NOTE).getObjectId();
        assertThatThrownBy(() -> files.importContent(source(NOTE, "b")))
                .isInstanceOf(ResourceAlreadyExists.class)
                .hasMessage("Path (/Shared/note) already exists.");
        assertThat(text(files.export(NOTE).getContent())).endsWith("\na\n");
        files.importContent(source(NOTE, "b").setOverwrite(true));
        assertThat(text(files.export(NOTE).getContent())).endsWith("\nb\n");
        assertThat(files.getStatus(NOTE).getObjectId()).isEqualTo(id);
        assertThatThrownBy(() -> files.importContent(
                        source("/Shared/bir/form-codes.csv", "b").setOverwrite(true)))
                .isInstanceOf(ResourceAlreadyExists.class);
        assertThatThrownBy(() -> files.importContent(source("/Shared/none/note", "b")))
                .isInstanceOf(NotFound.class)
                .hasMessage("The parent folder (/Shared/none) does not exist.");
    }

    @ParameterizedTest
    @EnumSource(names = {"SOURCE", "JUPYTER", "HTML", "DBC"})
    void keepsANotebookThroughEveryFormat(ImportFormat format) {
        files.importContent(source(NOTE, SOURCE));
        var exported = files.export(new ExportRequest().setPath(NOTE).setFormat(ExportFormat.valueOf(format.name())));
        files.importContent(new Import()
                .setPath("/Shared/again")
                .setFormat(format)
                .setLanguage(format == ImportFormat.SOURCE ? Language.PYTHON : null)
                .setContent(exported.getContent()));
        assertThat(text(files.export("/Shared/again").getContent())).isEqualTo(SOURCE);
        assertThat(files.getStatus("/Shared/again").getLanguage()).isEqualTo(Language.PYTHON);
    }

    @Test
    void packsAFolderAndUnpacksItElsewhere() {
        files.mkdirs("/Shared/bir/checks");
        files.importContent(source("/Shared/bir/checks/one", "1"));
        var archive = files.export(new ExportRequest().setPath("/Shared/bir").setFormat(ExportFormat.DBC));
        var back =
                new Import().setPath("/Shared/copy").setFormat(ImportFormat.DBC).setContent(archive.getContent());
        assertThatThrownBy(() -> files.importContent(back.setOverwrite(true)))
                .isInstanceOf(InvalidParameterValue.class);
        files.importContent(back.setOverwrite(false));
        assertThat(files.getStatus("/Shared/copy/checks/one").getObjectType()).isEqualTo(ObjectType.NOTEBOOK);
        assertThat(files.getStatus("/Shared/copy/withholding_check").getLanguage())
                .isEqualTo(Language.SQL);
        assertThatThrownBy(() -> files.export("/Shared/bir")).isInstanceOf(InvalidParameterValue.class);
        assertThatThrownBy(() -> files.export("/Shared/bir/libraries/bir-rules"))
                .isInstanceOf(InvalidParameterValue.class);
        assertThatThrownBy(() -> files.export("/Shared/none")).isInstanceOf(NotFound.class);
    }

    @Test
    void seesByItselfWhatAFileIs() {
        files.importContent(auto("/Shared/note.py", SOURCE));
        assertThat(files.getStatus(NOTE).getObjectType()).isEqualTo(ObjectType.NOTEBOOK);
        files.importContent(auto("/Shared/plain.py", "print(1)"));
        var plain = files.getStatus("/Shared/plain.py");
        assertThat(plain.getObjectType()).isEqualTo(ObjectType.FILE);
        assertThat(plain.getSize()).isEqualTo(8);
        assertThat(text(files.export("/Shared/plain.py").getContent())).isEqualTo("print(1)");
        assertThatThrownBy(() -> files.importContent(auto("/Shared/bad.ipynb", "{}")))
                .isInstanceOf(InvalidParameterValue.class);
        assertThatThrownBy(() -> files.importContent(auto("/Shared/empty.txt", "")))
                .hasMessage("No input data source provided");
    }

    @Test
    void refusesMoreThanTenMegabytes() {
        assertThatThrownBy(() -> files.importContent(auto("/Shared/large.txt", "x".repeat((10 << 20) + 1))))
                .isInstanceOf(BadRequest.class)
                .hasFieldOrPropertyWithValue("errorCode", "MAX_NOTEBOOK_SIZE_EXCEEDED");
        files.importContent(auto("/Shared/large.txt", "x".repeat(10 << 20)));
        assertThat(files.getStatus("/Shared/large.txt").getSize()).isEqualTo(10 << 20);
    }

    /// As the Python client sends and fetches it.
    @Test
    void takesAFormAndGivesTheRawBytes() throws Exception {
        var form = part("path", "") + NOTE + ".csv\r\n"
                + part("format", "") + "AUTO\r\n"
                + part("overwrite", "") + "true\r\n"
                + part("content", "; filename=\"content\"") + "a,ñ\r\n"
                + "--edge--\r\n";
        assertThat(send(HttpRequest.newBuilder(workspace.url().resolve("/api/2.0/workspace/import"))
                        .header("Content-Type", "multipart/form-data; boundary=edge")
                        .POST(BodyPublishers.ofString(form))))
                .isEqualTo("{}");
        var raw = workspace.url().resolve("/api/2.0/workspace/export?path=" + NOTE + ".csv&direct_download=true");
        assertThat(send(HttpRequest.newBuilder(raw))).isEqualTo("a,ñ");
    }

    private static String part(String name, String more) {
        return "--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n";
    }

    private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var known = request.header("Authorization", "Bearer " + LocalWorkspace.PORTAL);
            return http.send(known.build(), BodyHandlers.ofString(UTF_8)).body();
        }
    }

    private static Import source(String path, String text) {
        return new Import()
                .setPath(path)
                .setFormat(ImportFormat.SOURCE)
                .setLanguage(Language.PYTHON)
                .setContent(base64(text));
    }

    private static Import auto(String path, String text) {
        return new Import().setPath(path).setFormat(ImportFormat.AUTO).setContent(base64(text));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static String text(String base64) {
        return new String(Base64.getDecoder().decode(base64), UTF_8);
    }
}
