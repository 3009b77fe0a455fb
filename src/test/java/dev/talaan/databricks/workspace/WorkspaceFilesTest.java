package dev.talaan.databricks.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.databricks.DatabricksError;
import dev.talaan.databricks.DatabricksError.Conflict;
import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.DatabricksError.Unavailable;
import dev.talaan.databricks.DatabricksError.Unreadable;
import dev.talaan.databricks.workspace.WorkspaceObject.Type;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Ground.class)
class WorkspaceFilesTest {

    private static final String NOTEBOOK = "/Shared/bir/late_filings";

    @Inject
    WorkspaceFiles files;

    @BeforeEach
    void fresh() {
        Databricks.reset();
    }

    @Test
    void listsAFolder() {
        assertThat(answer(files.list("/Shared/bir")))
                .extracting(WorkspaceObject::objectType)
                .containsExactly(Type.FILE, Type.NOTEBOOK, Type.DIRECTORY, Type.NOTEBOOK);
        assertThatThrownBy(() -> answer(files.list("/Shared/none"))).isInstanceOf(NotFound.class);
    }

    @Test
    void anEmptyFolderMayBeAnsweredWithoutAListAndAnUnknownTypeStaysOne() {
        body("list", "{}");
        assertThat(answer(files.list("/Shared"))).isEmpty();
        body("list", "{\"objects\":[{\"object_type\":\"HOLOGRAM\",\"path\":\"/x\"},{\"path\":\"/y\"}]}");
        assertThat(answer(files.list("/Shared")))
                .extracting(WorkspaceObject::objectType)
                .containsOnly(Type.UNKNOWN);
        body("list", "{\"objects\":[null]}");
        assertThatThrownBy(() -> answer(files.list("/Shared"))).isInstanceOf(Unreadable.class);
    }

    @Test
    void walksTheWholeTree() {
        var walk = answer(files.walk("/", Walk.Bounds.USUAL));
        assertThat(walk.complete()).isTrue();
        assertThat(walk.objects())
                .extracting(WorkspaceObject::path)
                .startsWith("/Repos", "/Shared", "/Users")
                .contains("/Repos/finance/bir-month-end/gold_aggregation", "/Shared/bir/libraries/bir-rules")
                .doesNotHaveDuplicates();
        assertThat(answer(files.walk(NOTEBOOK, Walk.Bounds.USUAL)).objects()).isEmpty();
        assertThatThrownBy(() -> answer(files.walk("/none", Walk.Bounds.USUAL))).isInstanceOf(NotFound.class);
    }

    @Test
    void saysWhenAWalkWasCutShort() {
        var few = answer(files.walk("/", new Walk.Bounds(4, 9)));
        assertThat(few.complete()).isFalse();
        assertThat(few.objects()).hasSize(4);
        var shallow = answer(files.walk("/", new Walk.Bounds(100, 1)));
        assertThat(shallow.complete()).isFalse();
        assertThat(shallow.objects()).extracting(WorkspaceObject::path).containsExactly("/Repos", "/Shared", "/Users");
        var enough = answer(files.walk("/Shared", new Walk.Bounds(6, 3)));
        assertThat(enough.complete()).isTrue();
        assertThat(enough.objects()).hasSize(6);
    }

    @Test
    void aWalkGoesOnPastAFolderThatWentAwayAndEndsWhereATreeBitesItsTail() {
        Databricks.fault(Map.of(
                "path",
                "/api/2.0/workspace/list",
                "kind",
                "STATUS",
                "status",
                404,
                "errorCode",
                "RESOURCE_DOES_NOT_EXIST",
                "after",
                1,
                "count",
                1));
        assertThat(answer(files.walk("/Shared/bir", Walk.Bounds.USUAL)).objects())
                .hasSize(4);
        Databricks.heal();
        Databricks.forgetRequests();
        body("list", "{\"objects\":[{\"object_type\":\"DIRECTORY\",\"path\":\"/Shared\"}]}");
        assertThat(answer(files.walk("/Shared", Walk.Bounds.USUAL)).objects()).isEmpty();
        assertThat(Databricks.requests()).hasSize(1);
    }

    @Test
    void tellsWhatStandsAtAPath() {
        var notebook = answer(files.status(NOTEBOOK));
        assertThat(notebook.objectType()).isEqualTo(Type.NOTEBOOK);
        assertThat(notebook.language()).isEqualTo("PYTHON");
        assertThat(notebook.modifiedAt()).isPositive();
        assertThat(answer(files.status("/Shared/bir/form-codes.csv")).size()).isPositive();
        assertThatThrownBy(() -> answer(files.status("/none"))).isInstanceOf(NotFound.class);
    }

    @Test
    void importsReplacesAndExportsTheBytes() {
        var path = "/Shared/bir/letter.txt";
        answer(files.take(file(path, "ñ", false)));
        assertThat(text(path, Format.AUTO)).isEqualTo("ñ");
        assertThatThrownBy(() -> answer(files.take(file(path, "b", false)))).isInstanceOf(Conflict.class);
        answer(files.take(file(path, "b", true)));
        assertThat(text(path, Format.AUTO)).isEqualTo("b");
        assertThat(text(NOTEBOOK, Format.SOURCE)).startsWith("# Databricks notebook source");
    }

    @Test
    void moreThanTenMegabytesAreRefused() {
        var path = "/Shared/bir/large.bin";
        assertThatThrownBy(() ->
                        answer(files.take(new ImportContent(path, Format.AUTO, null, true, new byte[(10 << 20) + 1]))))
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        error -> assertThat(error.detail().code()).isEqualTo("MAX_NOTEBOOK_SIZE_EXCEEDED"));
    }

    @Test
    void makesFoldersAndDeletesThem() {
        answer(files.mkdirs("/Shared/2026/10"));
        answer(files.mkdirs("/Shared/2026/10"));
        assertThatThrownBy(() -> answer(files.mkdirs(NOTEBOOK))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> answer(files.delete("/Shared/2026", false)))
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        error -> assertThat(error.detail().code()).isEqualTo("DIRECTORY_NOT_EMPTY"));
        answer(files.delete("/Shared/2026", true));
        assertThatThrownBy(() -> answer(files.delete("/Shared/2026", true))).isInstanceOf(NotFound.class);
    }

    @Test
    void aDeletionWithoutAnAnswerIsUncertainAndNotRepeated() {
        Databricks.fault(Map.of("path", "/api/2.0/workspace/delete", "kind", "RESET_AFTER"));
        assertThatThrownBy(() -> answer(files.delete(NOTEBOOK, false)))
                .isInstanceOf(Unavailable.class)
                .matches(error -> !((DatabricksError) error).nothingHappened());
        assertThat(Databricks.requests()).hasSize(1);
        assertThatThrownBy(() -> answer(files.status(NOTEBOOK))).isInstanceOf(NotFound.class);
    }

    private String text(String path, Format format) {
        return answer(files.export(path, format)
                .map(bytes -> new String(bytes, UTF_8))
                .collect()
                .with(Collectors.joining()));
    }

    private static void body(String call, String json) {
        Databricks.fault(
                Map.of("path", "/api/2.0/workspace/" + call, "kind", "BODY", "status", 200, "body", json, "count", 1));
    }

    private static ImportContent file(String path, String text, boolean overwrite) {
        return new ImportContent(path, Format.AUTO, null, overwrite, text.getBytes(UTF_8));
    }

    private static <T> T answer(Uni<T> asked) {
        return asked.await().indefinitely();
    }
}
