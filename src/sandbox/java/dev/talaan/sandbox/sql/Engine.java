package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.delta.CommitLogs;
import dev.talaan.sandbox.identity.Principal;
import dev.talaan.sandbox.lake.Lake;
import dev.talaan.sandbox.lake.Schemas;
import dev.talaan.sandbox.lake.TableName;
import dev.talaan.sandbox.time.SandboxClock;
import dev.talaan.sandbox.unitycatalog.Permissions;
import dev.talaan.sandbox.unitycatalog.access.Access;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Runs a statement on the lake, as its caller may.
final class Engine {

    /// Functions of Databricks' that the engine lacks.
    private static final String FUNCTIONS = """
            CREATE TEMP MACRO nvl(a, b) AS coalesce(a, b);
            CREATE TEMP MACRO to_date(text) AS CAST(text AS DATE);
            CREATE TEMP MACRO add_months(day, months) AS CAST(day + to_months(months) AS DATE);
            """;

    private final Lake lake;
    private final CommitLogs logs;
    private final SandboxClock clock;
    private final Privileges privileges;
    private final Permissions permissions;

    Engine(Lake lake, CommitLogs logs, SandboxClock clock, Access access, Permissions permissions) {
        this.lake = lake;
        this.logs = logs;
        this.clock = clock;
        this.privileges = new Privileges(access, clock);
        this.permissions = permissions;
    }

    /// @param started is told what the engine begins to execute, and null when that is over
    Result run(StatementRequest request, Principal caller, Consumer<Statement> started) throws SqlError {
        try (var connection = lake.connect()) {
            var session = session(connection, request);
            privileges.enter(caller, session.catalog());
            if (!caller.equals(Principal.SANDBOX)) {
                Dialect.of(connection).refuse(request.statement());
            }
            var permission = PermissionReader.asked(request.statement(), session);
            if (permission.isPresent()) {
                return permission.get().run(permissions, caller);
            }
            var history = DescribeHistory.asked(request.statement(), session);
            if (history.isPresent()) {
                privileges.read(caller, history.get().table());
                return history.get().run(logs, connection, request);
            }
            var show = Shows.asSelect(request.statement(), session);
            var deed = Deeds.of(show.orElse(request.statement()), session, Schemas.tables(connection));
            privileges.check(caller, deed);
            var key = KeyChange.asked(request.statement(), session);
            if (key.isPresent()) {
                return key.get().run(connection, lake.keys(), request);
            }
            var created = CreateTable.asked(request.statement(), session);
            var text = created.map(CreateTable::engines).or(() -> show).orElse(request.statement());
            var translation = new Translator(text, session, request.parameters()).translate();
            var begins = created.filter(table -> !(table.sparing() && table.isThere(connection)));
            var result = query(connection, request, translation, Write.asked(text, session), started);
            if (begins.isPresent()) {
                begins.get().finish(connection, lake.keys(), logs, clock.now());
            }
            privileges.done(caller, deed);
            return show.isEmpty()
                    ? result
                    : Shows.shown(result, request.statement(), session, what -> privileges.shows(caller, what));
        } catch (SQLException e) {
            throw Complaint.about(request.statement(), List.of(), e.getMessage());
        }
    }

    private Session session(Connection connection, StatementRequest request) throws SQLException, SqlError {
        var session = new Session(request.catalog(), request.schema(), Schemas.read(connection), clock.now());
        if (!session.schemas().hasCatalog(session.catalog())) {
            throw SqlError.of(
                    "NO_SUCH_CATALOG_EXCEPTION",
                    "42704",
                    "Catalog '" + session.catalog()
                            + "' was not found. Please verify the catalog name and then retry the "
                            + "query or command again.",
                    "");
        }
        if (!session.schemas().has(session.catalog(), session.schema())) {
            throw SqlError.of(
                    "SCHEMA_NOT_FOUND",
                    "42704",
                    "The schema `" + session.catalog() + "`.`" + session.schema() + "` cannot be found. Verify the "
                            + "spelling and correctness of the schema and catalog.",
                    "");
        }
        try (var statement = connection.createStatement()) {
            statement.execute(FUNCTIONS);
            statement.execute("USE " + TableName.identifier(TableName.engineCatalog(session.catalog())) + "."
                    + TableName.identifier(session.schema()));
        }
        return session;
    }

    private Result query(
            Connection connection,
            StatementRequest request,
            Translation translation,
            Optional<Write> write,
            Consumer<Statement> started)
            throws SqlError {
        var merges = write.filter(Write::merges).isPresent();
        try (var statement =
                connection.prepareStatement(translation.sql() + (merges ? "\nRETURNING merge_action" : ""))) {
            for (var i = 0; i < translation.values().size(); i++) {
                statement.setObject(i + 1, translation.values().get(i));
            }
            started.accept(statement);
            try {
                var rows = statement.execute();
                return write.isPresent()
                        ? written(statement, write.get())
                        : rows ? read(statement, request) : Result.NONE;
            } finally {
                started.accept(null);
            }
        } catch (SQLException e) {
            throw Complaint.about(request.statement(), translation.tables(), e.getMessage());
        }
    }

    private Result written(PreparedStatement statement, Write write) throws SQLException {
        var changed = write.merges()
                ? Changed.merged(statement.getResultSet())
                : Changed.of(write, statement.getLargeUpdateCount());
        logs.append(write.table().full(), write.commit(clock.now(), changed.rows()));
        return changed.result();
    }

    private static Result read(PreparedStatement statement, StatementRequest request) throws SQLException, SqlError {
        try (var rows = statement.getResultSet()) {
            return ResultReader.read(rows, request);
        }
    }
}
