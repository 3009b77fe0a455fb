package dev.talaan.databricks.sql;

import static dev.talaan.databricks.proof.Operation.Kind.READ;
import static dev.talaan.databricks.proof.Operation.Kind.REPEATABLE;
import static dev.talaan.databricks.proof.Operation.Kind.WRITE;

import dev.talaan.databricks.proof.Operation;
import dev.talaan.databricks.proof.Operations;
import dev.talaan.databricks.transport.Group;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;

@Singleton
class SqlOperations implements Operations {

    private static final String STATEMENTS = "/api/2.0/sql/statements";
    private static final String WAREHOUSES = "/api/2.0/sql/warehouses";
    private static final String WAREHOUSE = "local-warehouse-2";

    private final Statements statements;
    private final Warehouses warehouses;
    private String known = "none";

    SqlOperations(Statements statements, Warehouses warehouses) {
        this.statements = statements;
        this.warehouses = warehouses;
    }

    @Override
    public void prepare() {
        known = statements.submit(Query.of("SELECT 1")).await().indefinitely();
    }

    @Override
    public List<Operation> all() {
        var many = Query.of("SELECT * FROM range(250) AS t(id)");
        return List.of(
                operation("query", READ, "POST", STATEMENTS, StatementAnswer.class, () -> statements.query(many)),
                operation("chunk", READ, "GET", STATEMENTS + "/*/chunks/*", Chunk.class, () -> statements.query(many)),
                operation(
                        "links",
                        READ,
                        "GET",
                        STATEMENTS + "/*/chunks/*",
                        Chunk.class,
                        () -> statements
                                .rows(many)
                                .chain(large -> large.parts().collect().asList())),
                operation(
                        "file of rows",
                        READ,
                        "GET",
                        "/external-results/",
                        List.class,
                        () -> statements
                                .rows(many)
                                .chain(large -> large.parts().collect().asList())),
                operation(
                        "file of csv",
                        READ,
                        "GET",
                        "/external-results/",
                        Void.class,
                        () -> statements
                                .csv(many)
                                .chain(large -> large.parts().collect().asList())),
                operation(
                        "change",
                        WRITE,
                        "POST",
                        STATEMENTS,
                        StatementAnswer.class,
                        () -> statements.change(Query.of("DELETE FROM gold.default.bir_monthly WHERE year = 1999"))),
                operation("submit", WRITE, "POST", STATEMENTS, StatementAnswer.class, () -> statements.submit(many)),
                operation(
                        "state", READ, "GET", STATEMENTS + "/*", StatementAnswer.class, () -> statements.state(known)),
                operation(
                        "cancel",
                        REPEATABLE,
                        "POST",
                        STATEMENTS + "/*/cancel",
                        Void.class,
                        () -> statements.cancel(known)),
                operation(
                        "warehouses",
                        READ,
                        "GET",
                        WAREHOUSES,
                        WarehousePage.class,
                        () -> warehouses.all().collect().asList()),
                operation(
                        "warehouse", READ, "GET", WAREHOUSES + "/*", Warehouse.class, () -> warehouses.get(WAREHOUSE)),
                operation(
                        "start",
                        REPEATABLE,
                        "POST",
                        WAREHOUSES + "/*/start",
                        Void.class,
                        () -> warehouses.start(WAREHOUSE)),
                operation(
                        "stop",
                        REPEATABLE,
                        "POST",
                        WAREHOUSES + "/*/stop",
                        Void.class,
                        () -> warehouses.stop(WAREHOUSE)));
    }

    private static Operation operation(
            String name, Operation.Kind kind, String method, String path, Class<?> answer, Supplier<Uni<?>> call) {
        return new Operation(Group.SQL, name, kind, method, path, answer, call);
    }
}
