package dev.talaan.databricks.features;

import static dev.talaan.databricks.proof.Operation.Kind.READ;
import static dev.talaan.databricks.proof.Operation.Kind.WRITE;
import static dev.talaan.databricks.transport.Group.SQL;
import static dev.talaan.databricks.transport.Group.UNITY_CATALOG;

import dev.talaan.databricks.features.FeatureTable.Column;
import dev.talaan.databricks.proof.Operation;
import dev.talaan.databricks.proof.Operations;
import dev.talaan.databricks.sql.StatementAnswer;
import dev.talaan.databricks.sql.TableName;
import dev.talaan.databricks.unitycatalog.Table;
import dev.talaan.databricks.unitycatalog.TablePage;
import dev.talaan.support.Databricks;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@Singleton
class FeatureOperations implements Operations {

    private static final String TABLES = "/api/2.1/unity-catalog/tables";
    private static final String STATEMENTS = "/api/2.0/sql/statements";
    private static final Map<String, String> KEY = Map.of("vendor", "V-1");
    private static final Map<String, String> ROW =
            Map.of("vendor", "V-1", "known_at", "2026-10-01T00:00:00Z", "rate", "1");

    private final FeatureTables features;

    FeatureOperations(FeatureTables features) {
        this.features = features;
    }

    @Override
    public void prepare() {
        Databricks.sql("CREATE TABLE gold.ml_features.rates (vendor STRING, known_at TIMESTAMP, rate DECIMAL(5,2), "
                + "PRIMARY KEY (vendor, known_at TIMESERIES))");
    }

    @Override
    public List<Operation> all() {
        var table = rates("rates");
        return List.of(
                new Operation(
                        UNITY_CATALOG,
                        "feature table",
                        READ,
                        "GET",
                        TABLES + "/*",
                        Table.class,
                        () -> features.get(table.name())),
                new Operation(
                        UNITY_CATALOG,
                        "feature tables",
                        READ,
                        "GET",
                        TABLES,
                        TablePage.class,
                        () -> features.in("gold", "ml_features").collect().asList()),
                new Operation(
                        SQL,
                        "create features",
                        WRITE,
                        "POST",
                        STATEMENTS,
                        StatementAnswer.class,
                        () -> features.create(
                                rates("rates_" + UUID.randomUUID().toString().replace("-", "")))),
                new Operation(
                        SQL,
                        "write features",
                        WRITE,
                        "POST",
                        STATEMENTS,
                        StatementAnswer.class,
                        () -> features.write(table, List.of(ROW))),
                new Operation(
                        SQL,
                        "read features",
                        READ,
                        "POST",
                        STATEMENTS,
                        StatementAnswer.class,
                        () -> features.read(table, List.of(KEY))),
                new Operation(
                        SQL,
                        "read features as of",
                        READ,
                        "POST",
                        STATEMENTS,
                        StatementAnswer.class,
                        () -> features.readAsOf(table, List.of(KEY), Instant.EPOCH)));
    }

    private static FeatureTable rates(String name) {
        return FeatureTable.keyedBy(
                        TableName.of("gold.ml_features." + name),
                        List.of(Column.of("vendor", "STRING")),
                        List.of(Column.of("rate", "DECIMAL(5,2)")))
                .since(Column.of("known_at", "TIMESTAMP"));
    }
}
