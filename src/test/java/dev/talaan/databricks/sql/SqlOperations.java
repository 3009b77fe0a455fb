package dev.talaan.databricks.sql;

import static dev.talaan.databricks.proof.Operation.Kind.READ;
import static dev.talaan.databricks.proof.Operation.Kind.REPEATABLE;
import static dev.talaan.databricks.proof.Operation.Kind.WRITE;

import dev.talaan.databricks.proof.Operation;
import dev.talaan.databricks.proof.Operations;
import dev.talaan.databricks.transport.Group;
import dev.talaan.support.Databricks;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What a store answers behind a link is no answer of Databricks' own: see [LargeResultsTest].
@Singleton
@Priority(1) // before the features, whose calls go to the same path
class SqlOperations implements Operations {

    private static final String STATEMENTS = "/api/2.0/sql/statements";
    private static final String STATEMENT = STATEMENTS + "/*";
    private static final String CHUNK = STATEMENTS + "/*/result/chunks/*";
    private static final String WAREHOUSES = "/api/2.0/sql/warehouses";
    private static final String WAREHOUSE = "local-warehouse-2";
    private static final Query MANY = Query.of("SELECT * FROM range(250) AS t(id)");

    private final Statements statements;
    private final Warehouses warehouses;
    private String known = "none";

    SqlOperations(Statements statements, Warehouses warehouses) {
        this.statements = statements;
        this.warehouses = warehouses;
    }

    @Override
    public void prepare() {
        known = Databricks.submit("SELECT 1");
        Databricks.forgetRequests();
    }

    @Override
    public List<Operation> all() {
        return Stream.concat(ofWarehouses().stream(), ofStatements().stream()).toList();
    }

    private List<Operation> ofWarehouses() {
        return List.of(
                read(
                        "warehouses",
                        WAREHOUSES,
                        WarehousePage.class,
                        () -> warehouses.all().collect().asList()),
                read("warehouse", WAREHOUSES + "/*", Warehouse.class, () -> warehouses.get(WAREHOUSE)),
                repeatable("start", WAREHOUSES + "/*/start", () -> warehouses.start(WAREHOUSE)),
                repeatable("stop", WAREHOUSES + "/*/stop", () -> warehouses.stop(WAREHOUSE)));
    }

    private List<Operation> ofStatements() {
        return List.of(
                post("query", READ, () -> statements.query(MANY)),
                read("result", STATEMENT, StatementAnswer.class, () -> statements.query(MANY)),
                read("chunk", CHUNK, Chunk.class, () -> statements.query(MANY)),
                read(
                        "link",
                        CHUNK,
                        Chunk.class,
                        () -> statements
                                .rows(MANY)
                                .chain(large -> large.parts().collect().asList())),
                post(
                        "csv",
                        READ,
                        () -> statements
                                .csv(MANY)
                                .chain(large -> large.parts().collect().asList())),
                post(
                        "change",
                        WRITE,
                        () -> statements.change(Query.of("DELETE FROM gold.default.bir_monthly WHERE year = 1999"))),
                post("submit", WRITE, () -> statements.submit(MANY)),
                read("state", STATEMENT, StatementAnswer.class, () -> statements.state(known)),
                repeatable("cancel", STATEMENTS + "/*/cancel", () -> statements.cancel(known)));
    }

    private static Operation read(String name, String path, Class<?> answer, Supplier<Uni<?>> call) {
        return new Operation(Group.SQL, name, READ, "GET", path, answer, call);
    }

    private static Operation post(String name, Operation.Kind kind, Supplier<Uni<?>> call) {
        return new Operation(Group.SQL, name, kind, "POST", STATEMENTS, StatementAnswer.class, call);
    }

    private static Operation repeatable(String name, String path, Supplier<Uni<?>> call) {
        return new Operation(Group.SQL, name, REPEATABLE, "POST", path, Void.class, call);
    }
}
