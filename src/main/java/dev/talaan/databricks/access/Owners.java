package dev.talaan.databricks.access;

import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.unitycatalog.Catalog;
import dev.talaan.databricks.unitycatalog.CatalogModels;
import dev.talaan.databricks.unitycatalog.Catalogs;
import dev.talaan.databricks.unitycatalog.ExternalLocation;
import dev.talaan.databricks.unitycatalog.ExternalLocations;
import dev.talaan.databricks.unitycatalog.Function;
import dev.talaan.databricks.unitycatalog.Functions;
import dev.talaan.databricks.unitycatalog.Model;
import dev.talaan.databricks.unitycatalog.Schema;
import dev.talaan.databricks.unitycatalog.Schemas;
import dev.talaan.databricks.unitycatalog.Securable;
import dev.talaan.databricks.unitycatalog.Table;
import dev.talaan.databricks.unitycatalog.Tables;
import dev.talaan.databricks.unitycatalog.Volume;
import dev.talaan.databricks.unitycatalog.Volumes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Whose a thing is. Each kind tells it of itself.
@ApplicationScoped
class Owners {

    private final Catalogs catalogs;
    private final Schemas schemas;
    private final Tables tables;
    private final Volumes volumes;
    private final Functions functions;
    private final CatalogModels models;
    private final ExternalLocations locations;

    Owners(
            Catalogs catalogs,
            Schemas schemas,
            Tables tables,
            Volumes volumes,
            Functions functions,
            CatalogModels models,
            ExternalLocations locations) {
        this.catalogs = catalogs;
        this.schemas = schemas;
        this.tables = tables;
        this.volumes = volumes;
        this.functions = functions;
        this.models = models;
        this.locations = locations;
    }

    /// Empty where the server does not tell.
    Uni<Optional<String>> of(Securable thing) {
        var name = thing.fullName();
        return switch (thing.type()) {
            case "catalog" -> catalogs.get(name).map(Catalog::owner).map(Optional::ofNullable);
            case "schema" -> schemas.get(name).map(Schema::owner).map(Optional::ofNullable);
            case "table" -> tables.get(name).map(Table::owner).map(Optional::ofNullable);
            case "volume" -> volumes.get(name).map(Volume::owner).map(Optional::ofNullable);
            case "function" -> function(name).map(Optional::ofNullable);
            case "external_location" ->
                locations.get(name).map(ExternalLocation::owner).map(Optional::ofNullable);
            default ->
                Uni.createFrom()
                        .failure(new InvalidRequest(Detail.of("nobody tells who owns a '" + thing.type() + "'")));
        };
    }

    /// A model is granted on as a function is, but described elsewhere.
    private Uni<String> function(String name) {
        return functions
                .get(name)
                .map(Function::owner)
                .onFailure(NotFound.class)
                .recoverWithUni(() -> models.get(name).map(Model::owner));
    }
}
