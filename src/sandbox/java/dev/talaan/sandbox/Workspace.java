package dev.talaan.sandbox;

import dev.talaan.sandbox.control.DataControl;
import dev.talaan.sandbox.control.JobsControl;
import dev.talaan.sandbox.control.TimeControl;
import dev.talaan.sandbox.control.WorkspaceControl;
import dev.talaan.sandbox.delta.CommitLogs;
import dev.talaan.sandbox.faults.FaultyWire;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.Door;
import dev.talaan.sandbox.http.RequestLog;
import dev.talaan.sandbox.http.Routes;
import dev.talaan.sandbox.identity.Tokens;
import dev.talaan.sandbox.jobs.Dispatcher;
import dev.talaan.sandbox.jobs.JobsApi;
import dev.talaan.sandbox.jobs.OutputApi;
import dev.talaan.sandbox.jobs.RunningApi;
import dev.talaan.sandbox.jobs.Runs;
import dev.talaan.sandbox.jobs.RunsApi;
import dev.talaan.sandbox.lake.ClosedMonths;
import dev.talaan.sandbox.lake.Lake;
import dev.talaan.sandbox.lake.Medallion;
import dev.talaan.sandbox.lake.RowCounts;
import dev.talaan.sandbox.limits.Limits;
import dev.talaan.sandbox.oidc.OidcApi;
import dev.talaan.sandbox.scim.ScimApi;
import dev.talaan.sandbox.serving.ServingApi;
import dev.talaan.sandbox.serving.ServingEndpoint;
import dev.talaan.sandbox.sql.Statements;
import dev.talaan.sandbox.sql.StatementsApi;
import dev.talaan.sandbox.sql.Warehouses;
import dev.talaan.sandbox.time.SandboxClock;
import dev.talaan.sandbox.time.Tempo;
import dev.talaan.sandbox.unitycatalog.UnityCatalogApi;
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

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Router router;
    private final Lake lake;
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
        var runs = new Runs(logs, RowCounts.of(lake), months, new Medallion(lake), clock, tempo);
        var serving = new ServingEndpoint(clock, tempo);
        var requests = new RequestLog(clock);
        var faults = new FaultyWire();
        statements = new Statements(warehouses, lake, logs, clock, tempo);
        dispatcher = new Dispatcher(runs, clock);
        router = Router.router(vertx);
        var limits = new Limits(statements.slots());
        router.route().handler(requests);
        router.route().handler(limits);
        router.route().handler(BodyHandler.create(false));
        router.route().handler(faults);
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
                        new OidcApi(tokens, url),
                        new ScimApi(),
                        warehouses,
                        new StatementsApi(statements, tempo),
                        new JobsApi(tempo),
                        new RunsApi(runs, tempo, url),
                        new RunningApi(runs),
                        new OutputApi(runs, logs, url),
                        new UnityCatalogApi(lake, logs, tempo),
                        new ServingApi(serving))
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
        lake.close();
    }
}
