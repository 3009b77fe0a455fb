package dev.talaan.databricks.features;

import static dev.talaan.databricks.transport.Group.UNITY_CATALOG;

import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.DatabricksError.Unreadable;
import dev.talaan.databricks.sql.Query;
import dev.talaan.databricks.sql.QueryTag;
import dev.talaan.databricks.sql.Rows;
import dev.talaan.databricks.sql.Statements;
import dev.talaan.databricks.sql.TableName;
import dev.talaan.databricks.transport.Guards;
import dev.talaan.databricks.transport.Paging;
import dev.talaan.databricks.unitycatalog.Table;
import dev.talaan.databricks.unitycatalog.TablesApi;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// The feature tables of Unity Catalog. Rows are given as text by column, as SQL writes the column's type; null is
/// NULL.
/// Databricks does not enforce keys: whoever writes around this may leave several rows of one key, and all are read.
@ApplicationScoped
public class FeatureTables {

    private final TablesApi tables;
    private final Statements statements;
    private final Guards guards;
    private final Clock clock;

    FeatureTables(@RestClient TablesApi tables, Statements statements, Guards guards, Clock clock) {
        this.tables = tables;
        this.statements = statements;
        this.guards = guards;
        this.clock = clock;
    }

    /// @throws InvalidRequest through the `Uni` if the table has no primary key, or one of times
    public Uni<FeatureTable> get(TableName name) {
        return guards.read(UNITY_CATALOG, () -> tables.get(name.full()))
                .map(table -> Described.featureTable(table)
                        .orElseThrow(() -> new InvalidRequest(Detail.of(name + " has no primary key"))));
    }

    /// The feature tables of a schema. A list tells no keys, so each table is asked for; one that is gone by then, or
    /// whose names or key the portal cannot use, is left out.
    public Multi<FeatureTable> in(String catalog, String schema) {
        return Paging.walk(token -> guards.read(UNITY_CATALOG, () -> tables.list(catalog, schema, 0, token)))
                .filter(table -> table.fullName() != null)
                .collect()
                .asList()
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(table -> guards.read(UNITY_CATALOG, () -> tables.get(table.fullName()))
                        .onFailure(NotFound.class)
                        .recoverWithNull())
                .map(FeatureTables::described)
                .filter(Optional::isPresent)
                .map(Optional::get);
    }

    private static Optional<FeatureTable> described(Table table) {
        try {
            return Described.featureTable(table);
        } catch (Unreadable | InvalidRequest odd) {
            return Optional.empty();
        }
    }

    /// @throws dev.talaan.databricks.DatabricksError.Conflict through the `Uni` if there is a table of this name
    public Uni<Void> create(FeatureTable table, QueryTag... tags) {
        return change(() -> new FeatureSql(table).create(), tags).replaceWithVoid();
    }

    /// Writes whole rows, in place of those with equal keys.
    ///
    /// @throws InvalidRequest through the `Uni` if a key comes twice, however it is written, or is of another type
    public Uni<Written> write(FeatureTable table, List<Map<String, String>> rows, QueryTag... tags) {
        return change(
                        () -> {
                            Rules.rows(table, rows);
                            return new FeatureSql(table).merge(rows);
                        },
                        tags)
                .map(Written::of);
    }

    /// All rows with these keys, the time series' column left open.
    public Uni<Rows> read(FeatureTable table, List<Map<String, String>> keys) {
        return Uni.createFrom()
                .item(() -> {
                    Rules.keys(table, keys);
                    return new FeatureSql(table).read(keys);
                })
                .chain(statements::query);
    }

    /// The row of each of these keys that held at a moment; none for a key that had no row yet.
    ///
    /// @throws InvalidRequest through the `Uni` if the table has no time series
    public Uni<Rows> readAsOf(FeatureTable table, List<Map<String, String>> keys, Instant moment) {
        return Uni.createFrom()
                .item(() -> {
                    Rules.keys(table, keys);
                    var since = table.timeSeries()
                            .orElseThrow(() -> new InvalidRequest(Detail.of(table.name() + " has no time series")));
                    return new FeatureSql(table).readAsOf(keys, since, new Moment(since, moment, clock.getZone()));
                })
                .chain(statements::query);
    }

    private Uni<Rows> change(Supplier<Query> query, QueryTag... tags) {
        return Uni.createFrom()
                .item(() -> {
                    var tagged = query.get();
                    for (var tag : tags) {
                        tagged = tagged.tagged(tag.key(), tag.value());
                    }
                    return tagged;
                })
                .chain(statements::change);
    }
}
