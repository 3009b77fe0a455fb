package dev.talaan.sandbox.unitycatalog;

import com.databricks.sdk.WorkspaceClient;
import com.databricks.sdk.service.catalog.PermissionsChange;
import com.databricks.sdk.service.catalog.Privilege;
import com.databricks.sdk.service.catalog.UpdatePermissions;
import com.databricks.sdk.service.sql.ExecuteStatementRequest;
import com.databricks.sdk.service.sql.StatementResponse;
import com.databricks.sdk.service.sql.StatementState;
import dev.talaan.sandbox.LocalWorkspace;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.StreamSupport;

/// Acts as anybody in the directory.
final class Callers {

    static final String PREPARER = "preparer@example.ph";
    static final String APPROVER = "approver@example.ph";
    static final String STEWARD = "steward@example.ph";
    static final String ENGINEER = "engineer@example.ph";
    static final String AUDITOR = "auditor@example.ph";
    static final String GUEST = "guest@example.ph";

    private Callers() {}

    static WorkspaceClient as(LocalWorkspace workspace, String who) {
        var body = new JsonObject().put("token", "dapi-" + who).put("principal", who);
        workspace.control("POST", "/_sandbox/tokens", body.encode());
        return workspace.client("dapi-" + who);
    }

    static void grant(WorkspaceClient as, String type, String name, String principal, Privilege... privileges) {
        as.grants()
                .update(new UpdatePermissions()
                        .setSecurableType(type)
                        .setFullName(name)
                        .setChanges(List.of(
                                new PermissionsChange().setPrincipal(principal).setAdd(List.of(privileges)))));
    }

    /// SUCCEEDED, or the message of the failure.
    static String sql(WorkspaceClient as, String statement) {
        var status = execute(as, statement).getStatus();
        return status.getState() == StatementState.SUCCEEDED
                ? "SUCCEEDED"
                : status.getError().getMessage();
    }

    /// The same, where short names are those of a schema.
    static String sql(WorkspaceClient as, String statement, String catalog, String schema) {
        var status = as.statementExecution()
                .executeStatement(request(statement).setCatalog(catalog).setSchema(schema))
                .getStatus();
        return status.getState() == StatementState.SUCCEEDED
                ? "SUCCEEDED"
                : status.getError().getMessage();
    }

    /// The first cell of each row.
    static List<String> rows(WorkspaceClient as, String statement) {
        return execute(as, statement).getResult().getDataArray().stream()
                .map(row -> row.iterator().next())
                .toList();
    }

    private static StatementResponse execute(WorkspaceClient as, String statement) {
        return as.statementExecution().executeStatement(request(statement));
    }

    private static ExecuteStatementRequest request(String statement) {
        return new ExecuteStatementRequest()
                .setStatement(statement)
                .setWarehouseId("local-warehouse")
                .setWaitTimeout("30s");
    }

    static <T> List<T> all(Iterable<T> pages) {
        return StreamSupport.stream(pages.spliterator(), false).toList();
    }
}
