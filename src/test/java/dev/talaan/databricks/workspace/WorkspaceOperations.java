package dev.talaan.databricks.workspace;

import static dev.talaan.databricks.proof.Operation.Kind.READ;
import static dev.talaan.databricks.proof.Operation.Kind.REPEATABLE;
import static dev.talaan.databricks.proof.Operation.Kind.STREAM;
import static dev.talaan.databricks.proof.Operation.Kind.WRITE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.talaan.databricks.proof.Operation;
import dev.talaan.databricks.proof.Operation.Kind;
import dev.talaan.databricks.proof.Operations;
import dev.talaan.databricks.transport.Group;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

@Singleton
class WorkspaceOperations implements Operations {

    private static final String NOTEBOOK = "/Shared/bir/late_filings";

    private final WorkspaceFiles files;

    WorkspaceOperations(WorkspaceFiles files) {
        this.files = files;
    }

    @Override
    public List<Operation> all() {
        return List.of(
                read("list", "list", ObjectList.class, () -> files.list("/Shared/bir")),
                read("walk", "list", ObjectList.class, () -> files.walk("/Shared", Walk.Bounds.USUAL)),
                read("get-status", "get-status", WorkspaceObject.class, () -> files.status(NOTEBOOK)),
                export(),
                change("mkdirs", REPEATABLE, "mkdirs", () -> files.mkdirs("/Shared/bir/2026")),
                change("import", REPEATABLE, "import", () -> files.take(content(NOTEBOOK, true))),
                change("import-new", WRITE, "import", () -> files.take(content(fresh(), false))),
                change("delete", WRITE, "delete", this::madeAndDeleted));
    }

    private Operation export() {
        return new Operation(
                Group.WORKSPACE,
                "export",
                STREAM,
                "GET",
                "/api/2.0/workspace/export",
                Void.class,
                () -> files.export(NOTEBOOK, Format.SOURCE).collect().asList());
    }

    private Uni<Void> madeAndDeleted() {
        var path = fresh();
        return files.mkdirs(path).chain(() -> files.delete(path, false));
    }

    private static String fresh() {
        return "/Shared/bir/" + UUID.randomUUID();
    }

    private static ImportContent content(String path, boolean overwrite) {
        return new ImportContent(path, Format.SOURCE, "PYTHON", overwrite, "print(1)".getBytes(UTF_8));
    }

    private static Operation read(String name, String path, Class<?> answer, Supplier<Uni<?>> call) {
        return new Operation(Group.WORKSPACE, name, READ, "GET", "/api/2.0/workspace/" + path, answer, call);
    }

    private static Operation change(String name, Kind kind, String path, Supplier<Uni<?>> call) {
        return new Operation(Group.WORKSPACE, name, kind, "POST", "/api/2.0/workspace/" + path, Void.class, call);
    }
}
