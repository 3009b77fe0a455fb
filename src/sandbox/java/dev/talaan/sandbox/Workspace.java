package dev.talaan.sandbox;

import dev.talaan.sandbox.clusters.ClustersApi;
import dev.talaan.sandbox.control.DataControl;
import dev.talaan.sandbox.control.DirectoryControl;
import dev.talaan.sandbox.control.JobsControl;
import dev.talaan.sandbox.control.TimeControl;
import dev.talaan.sandbox.control.WorkspaceControl;
import dev.talaan.sandbox.dbfs.DbfsApi;
import dev.talaan.sandbox.dbfs.Disk;
import dev.talaan.sandbox.delta.CommitLogs;
import dev.talaan.sandbox.entra.EntraApi;
import dev.talaan.sandbox.faults.FaultyWire;
import dev.talaan.sandbox.files.FilesApi;
import dev.talaan.sandbox.files.WorkspaceTree;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.Door;
import dev.talaan.sandbox.http.RequestLog;
import dev.talaan.sandbox.http.Routes;
import dev.talaan.sandbox.identity.Directory;
import dev.talaan.sandbox.identity.Tokens;
import dev.talaan.sandbox.jobs.Dispatcher;
import dev.talaan.sandbox.jobs.JobsApi;
import dev.talaan.sandbox.jobs.Runs;
import dev.talaan.sandbox.lake.ClosedMonths;
import dev.talaan.sandbox.lake.Lake;
import dev.talaan.sandbox.lake.Medallion;
import dev.talaan.sandbox.lake.RowCounts;
import dev.talaan.sandbox.limits.Limits;
import dev.talaan.sandbox.mlflow.MlflowApi;
import dev.talaan.sandbox.mlflow.registry.Registry;
import dev.talaan.sandbox.oidc.OidcApi;
import dev.talaan.sandbox.scim.ScimApi;
import dev.talaan.sandbox.serving.Models;
import dev.talaan.sandbox.serving.ServingApi;
import dev.talaan.sandbox.serving.ServingEndpoints;
import dev.talaan.sandbox.sql.SqlApi;
import dev.talaan.sandbox.sql.Statements;
import dev.talaan.sandbox.sql.Warehouses;
import dev.talaan.sandbox.time.SandboxClock;
import dev.talaan.sandbox.time.Tempo;
import dev.talaan.sandbox.unitycatalog.UnityCatalogApi;
import dev.talaan.sandbox.unitycatalog.access.Access;
import dev.talaan.sandbox.unitycatalog.access.Grants;
import dev.talaan.sandbox.unitycatalog.access.Register;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// Everything that a reset throws away: clock, tokens, data, statements, runs, faults. One part is put into the next
/// here and nowhere else.
final class Workspace implements AutoCloseable {

    /// More than the largest content that an API takes (10 MB, as base64), so that its own refusal is heard.
    private static final long LARGEST_BODY = 20 << 20;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Router router;
    private final Lake lake;
    private final Disk disk = Disk.temporary();
    private final Statements statements;
    private final Dispatcher dispatcher;

    Workspace(Vertx vertx, Supplier<URI> url, Instant now, Api lifecycle) throws SQLException {
        var clock = new SandboxClock(now);
        var tempo = new Tempo();
        var tokens = new Tokens(clock);
        var logs = new CommitLogs();
        var months = ClosedMonths.before(now);
        lake = Lake.filled(months);
        var warehouses = new Warehouses(clock, tempo);
        var tree = new WorkspaceTree(clock);
        var registry = new Registry(clock);
        var directory = Directory.seeded();
        var access = new Access(directory, new Grants(), new Register());
        var catalog = new UnityCatalogApi(lake, logs, access, clock, tempo);
        Models models = (name, version) -> registry.has(name, version) || catalog.hasModel(name, version);
        var runs = new Runs(logs, RowCounts.of(lake), months, new Medallion(lake), tree::hasNotebook, clock, tempo);
        var serving = new ServingEndpoints(models, clock, tempo);
        var requests = new RequestLog(clock);
        var faults = new FaultyWire();
        var entra = new EntraApi(tokens, clock);
        statements = new Statements(warehouses, lake, logs, access, catalog.permissions(), clock, tempo);
        dispatcher = new Dispatcher(runs, clock);
        router = Router.router(vertx);
        var limits = new Limits(statements.slots());
        router.route().handler(requests);
        router.route().handler(limits);
        router.route()
                .handler(BodyHandler.create(disk.uploads().toString())
                        .setDeleteUploadedFilesOnEnd(true)
                        .setBodyLimit(LARGEST_BODY));
        router.route().handler(faults);
        router.route().handler(entra.gate());
        var door = new Door(tokens, threads);
        var routes = new Routes(router, door);
        List.of(
                        lifecycle,
                        requests,
                        faults,
                        limits,
                        new TimeControl(clock, tempo, runs),
                        new DataControl(statements),
                        new WorkspaceControl(tokens, warehouses, serving),
                        new JobsControl(runs),
                        new DirectoryControl(directory, tokens),
                        new OidcApi(tokens, url),
                        entra,
                        new ScimApi(directory),
                        new SqlApi(warehouses, statements, url, clock, tempo),
                        new JobsApi(runs, logs, tempo, url),
                        catalog,
                        new ServingApi(serving, clock),
                        new MlflowApi(registry, clock, tempo),
                        new FilesApi(tree),
                        new DbfsApi(disk, clock),
                        new ClustersApi(clock, tempo))
                .forEach(api -> api.mount(routes));
        router.route().handler(door::unknown);
        List.of(400, 413, 500).forEach(status -> router.errorHandler(status, door::failed));
    }

    Router router() {
        return router;
    }

    @Override
    public void close() throws SQLException {
        dispatcher.close();
        statements.close();
        threads.shutdownNow();
        disk.close();
        lake.close();
    }
}
