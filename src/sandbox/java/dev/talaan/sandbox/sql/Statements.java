package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.delta.CommitLogs;
import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Fields;
import dev.talaan.sandbox.identity.Principal;
import dev.talaan.sandbox.lake.Lake;
import dev.talaan.sandbox.time.SandboxClock;
import dev.talaan.sandbox.time.Tempo;
import dev.talaan.sandbox.unitycatalog.Permissions;
import dev.talaan.sandbox.unitycatalog.access.Access;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The statements that were submitted. Each has a thread of its own until it ends: PENDING until its warehouse runs and
/// a quarter of its time is over, then RUNNING, all by the sandbox's clock.
public final class Statements implements AutoCloseable {

    private final Map<String, Statement> all = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("sandbox-statement-", 0).factory());
    private final Warehouses warehouses;
    private final Engine engine;
    private final Engine byHand;
    private final SandboxClock clock;
    private final Tempo tempo;
    private final StatementSlots slots = new StatementSlots();

    public Statements(
            Warehouses warehouses,
            Lake lake,
            CommitLogs logs,
            Access access,
            Permissions permissions,
            SandboxClock clock,
            Tempo tempo) {
        this.warehouses = warehouses;
        this.engine = new Engine(lake, logs, clock, access, permissions);
        this.byHand = new Engine(lake, new CommitLogs(), clock, access, permissions);
        this.clock = clock;
        this.tempo = tempo;
    }

    public StatementSlots slots() {
        return slots;
    }

    Statement submit(StatementRequest request, Principal caller) {
        var warehouse = warehouses.find(request.warehouse());
        slots.begin(warehouse.id());
        var statement = new Statement(request, caller, clock, () -> slots.end(warehouse.id()));
        all.put(statement.id(), statement);
        statement.worksAs(threads.submit(() -> live(statement, request, warehouse, caller)));
        return statement;
    }

    Statement find(String id, Principal caller) {
        var statement = all.get(id);
        if (statement == null || statement.forgotten()) {
            throw ApiError.missing("The statement " + id + " does not exist.");
        }
        if (!statement.belongsTo(caller)) {
            throw ApiError.denied("The statement " + id + " was submitted by somebody else.");
        }
        return statement;
    }

    /// A statement whose result somebody has a link to.
    Optional<Statement> stored(String id) {
        return Optional.ofNullable(all.get(id)).filter(statement -> !statement.forgotten());
    }

    /// What a caller has submitted, newest first.
    List<Statement> of(Principal caller) {
        return all.values().stream()
                .filter(statement -> statement.belongsTo(caller))
                .sorted(Comparator.comparing(Statement::begun).reversed())
                .toList();
    }

    /// Runs a statement at once as the sandbox itself, whom nothing is refused. No history tells of it.
    ///
    /// @throws ApiError 400 when it fails
    public void runAsOwner(String statement) {
        try {
            var request = new JsonObject().put("statement", statement).put("warehouse_id", "none");
            byHand.run(StatementRequest.read(new Fields(request)), Principal.SANDBOX, query -> {});
        } catch (SqlError e) {
            throw ApiError.invalid(e.getMessage());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void live(Statement statement, StatementRequest request, Warehouse warehouse, Principal caller) {
        try {
            var begin = later(clock.now(), warehouse.use());
            try {
                work(statement, request, caller, begin);
            } finally {
                warehouse.letGo();
            }
        } catch (SqlError e) {
            statement.end(new Outcome.Failed(e));
        } catch (InterruptedException e) {
            statement.end(new Outcome.Canceled());
        } catch (RuntimeException e) {
            statement.end(new Outcome.Failed(SqlError.service("INTERNAL_ERROR", e.toString())));
        }
    }

    private void work(Statement statement, StatementRequest request, Principal caller, Instant begin)
            throws SqlError, InterruptedException {
        var takes = tempo.pace().statementMillis();
        clock.awaitUntil(begin.plusMillis(takes / 4));
        statement.begins();
        var result = engine.run(request, caller, statement::executes);
        clock.awaitUntil(begin.plusMillis(takes));
        statement.end(new Outcome.Succeeded(result));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
