package dev.talaan.sandbox.unitycatalog;

import static dev.talaan.sandbox.unitycatalog.access.Privilege.*;
import static dev.talaan.sandbox.unitycatalog.access.SecurableType.EXTERNAL_LOCATION;
import static dev.talaan.sandbox.unitycatalog.access.SecurableType.FUNCTION;
import static dev.talaan.sandbox.unitycatalog.access.SecurableType.VOLUME;

import dev.talaan.sandbox.http.Fields;
import dev.talaan.sandbox.identity.Directory;
import dev.talaan.sandbox.unitycatalog.Models.Model;
import dev.talaan.sandbox.unitycatalog.Models.Version;
import dev.talaan.sandbox.unitycatalog.access.Access;
import dev.talaan.sandbox.unitycatalog.access.Securable;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Owners, grants and the things beside the tables, as they are at the start.
final class Seed {

    private static final Securable GOLD = Securable.catalog("gold");
    private static final Securable MODEL = new Securable(FUNCTION, "gold.ml_features.bir_tax_forecaster");
    private static final Securable FILINGS = new Securable(VOLUME, "gold.default.filings");
    private static final Securable SURCHARGE = new Securable(FUNCTION, "gold.default.surcharge");
    private static final Securable EXPORTS = new Securable(EXTERNAL_LOCATION, "odoo-exports");

    private Seed() {}

    static void sow(Access access, Holdings holdings, Models models, Destinations destinations) {
        owners(access);
        grants(access);
        shelves(holdings);
        model(models);
        destinations.put(
                Securable.catalog("gold"),
                List.of(
                        destination("EMAIL", "data-requests@example.ph"),
                        destination("URL", "https://intranet.example.ph/data-access")));
    }

    private static void owners(Access access) {
        Map.of(
                        Securable.METASTORE,
                        "metastore-admins",
                        Securable.catalog("bronze"),
                        "data-engineers",
                        GOLD,
                        "gold-stewards",
                        Securable.schema("gold", "ml_features"),
                        "data-engineers",
                        Securable.table("bronze.odoo.transactions"),
                        "odoo-sync")
                .forEach((securable, owner) -> access.register().change(securable, entry -> entry.ownedBy(owner)));
    }

    /// Direct, by catalog, by group and by group in group; the last one is of no use, for want of `USE CATALOG`.
    private static void grants(Access access) {
        var grants = access.grants();
        for (var catalog : List.of("bronze", "silver", "gold", "main")) {
            grants.add(Securable.catalog(catalog), "talaan-portal", ALL_PRIVILEGES);
        }
        grants.add(Securable.catalog("main"), Directory.EVERYBODY, USE_CATALOG);
        grants.add(Securable.schema("main", "default"), Directory.EVERYBODY, USE_SCHEMA);
        for (var catalog : List.of("bronze", "silver")) {
            grants.add(Securable.catalog(catalog), "data-engineers", ALL_PRIVILEGES);
            grants.add(Securable.catalog(catalog), "analysts", USE_CATALOG, USE_SCHEMA, SELECT);
        }
        grants.add(Securable.catalog("bronze"), "odoo-sync", USE_CATALOG, USE_SCHEMA);
        grants.add(GOLD, "data-engineers", USE_CATALOG);
        grants.add(GOLD, "auditors", BROWSE, USE_CATALOG, USE_SCHEMA, SELECT);
        grants.add(GOLD, "finance", USE_CATALOG);
        grants.add(Securable.schema("gold", "default"), "finance", USE_SCHEMA);
        grants.add(Securable.table("gold.default.bir_monthly"), "finance", SELECT);
        grants.add(Securable.table("gold.default.bir_transactions"), "finance-reviewers", SELECT);
        grants.add(Securable.table("gold.default.bir_transactions"), "preparer@example.ph", SELECT);
        grants.add(Securable.table("gold.default.bir_transactions"), "n8n", SELECT);
        grants.add(FILINGS, "finance", READ_VOLUME, WRITE_VOLUME);
        grants.add(SURCHARGE, "finance", EXECUTE);
        grants.add(MODEL, "data-engineers", EXECUTE);
        grants.add(EXPORTS, "odoo-sync", READ_FILES, WRITE_FILES);
    }

    private static void shelves(Holdings holdings) {
        holdings.put(
                FILINGS,
                new JsonObject()
                        .put("volume_id", "5f0d7c1e-93a1-4f51-8a6a-0c2b7d9e4411")
                        .put("volume_type", "MANAGED")
                        .put("storage_location", "abfss://gold@talaanlocal.dfs.core.windows.net/volumes/filings"));
        holdings.put(
                SURCHARGE,
                new JsonObject()
                        .put("function_id", "9b2e5a10-6e02-49c7-b0c5-7a44f1de2208")
                        .put("specific_name", "surcharge")
                        .put("data_type", "DECIMAL")
                        .put("full_data_type", "decimal(18,2)")
                        .put("routine_body", "SQL")
                        .put("routine_definition", "round(tax * 0.25, 2)")
                        .put("input_params", new JsonObject().put("parameters", new JsonArray())));
        holdings.put(
                EXPORTS,
                new JsonObject()
                        .put("url", "abfss://exports@talaanlocal.dfs.core.windows.net/odoo")
                        .put("credential_name", "odoo-exports-credential")
                        .put("read_only", false));
    }

    private static void model(Models models) {
        var model = Model.empty();
        for (var number = 1L; number <= 3; number++) {
            var at = Instant.parse("2026-08-03T02:00:00Z").plusSeconds(number * 30 * 86_400);
            var run = "8c1f2b7d4e6a4c0f9a3b5d7e9f1a2b0" + number;
            model.versions()
                    .put(
                            number,
                            new Version(
                                    number, "Trained on " + number * 12 + " months", run, at, "engineer@example.ph"));
        }
        model.aliases().putAll(Map.of("champion", 2L, "challenger", 3L));
        models.put(MODEL, model);
    }

    private static Fields destination(String type, String id) {
        return new Fields(new JsonObject().put("destination_type", type).put("destination_id", id));
    }
}
