package dev.talaan.databricks.unitycatalog;

import static dev.talaan.databricks.proof.Operation.Kind.REPEATABLE;
import static dev.talaan.databricks.proof.Operation.Kind.WRITE;
import static dev.talaan.databricks.unitycatalog.UnityCatalogOperations.fresh;
import static dev.talaan.databricks.unitycatalog.UnityCatalogOperations.list;
import static dev.talaan.databricks.unitycatalog.UnityCatalogOperations.of;
import static dev.talaan.databricks.unitycatalog.UnityCatalogOperations.read;

import dev.talaan.databricks.proof.Operation;
import dev.talaan.databricks.proof.Operations;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/// Grants, requests for access, and models.
@Singleton
class ModelsAndGrantsOperations implements Operations {

    private static final String NAME = "gold.ml_features.bir_tax_forecaster";
    private static final String MODEL = "models/" + NAME;
    private static final String RFA = "/api/3.0/rfa/";
    private static final Securable TABLE = Securable.table("gold.default.bir_monthly");

    private final Grants grants;
    private final AccessRequests requests;
    private final CatalogModels models;

    ModelsAndGrantsOperations(Grants grants, AccessRequests requests, CatalogModels models) {
        this.grants = grants;
        this.requests = requests;
        this.models = models;
    }

    @Override
    public List<Operation> all() {
        return Stream.concat(grants().stream(), models().stream()).toList();
    }

    private List<Operation> grants() {
        var table = "table/" + TABLE.fullName();
        var change = GrantChange.of("auditors", List.of(Privilege.SELECT), List.of(Privilege.MODIFY));
        var destination = new Destinations.Destination("data-requests@example.ph", "EMAIL", null);
        var request = AccessRequest.forUser("guest@example.ph", "October", TABLE, List.of(Privilege.SELECT));
        return List.of(
                read("grants", "permissions/" + table, GrantPage.class, () -> list(grants.on(TABLE))),
                read(
                        "effective",
                        "effective-permissions/" + table,
                        EffectiveGrantPage.class,
                        () -> list(grants.effective(TABLE))),
                read(
                        "effective-of",
                        "effective-permissions/" + table,
                        EffectiveGrantPage.class,
                        () -> list(grants.effective(TABLE, "analyst@example.ph"))),
                of(
                        REPEATABLE,
                        "change-grants",
                        "PATCH",
                        "permissions/" + table,
                        GrantPage.class,
                        () -> grants.change(TABLE, List.of(change))),
                read(
                        "destinations",
                        RFA + "destinations/" + table,
                        Destinations.class,
                        () -> requests.destinations(TABLE)),
                of(
                        REPEATABLE,
                        "send-to",
                        "PATCH",
                        RFA + "destinations",
                        Destinations.class,
                        () -> requests.send(TABLE, List.of(destination))),
                of(
                        WRITE,
                        "request-access",
                        "POST",
                        RFA + "requests",
                        AccessAnswers.class,
                        () -> requests.request(List.of(request))));
    }

    /// Versions cannot be made here, so the last one can be deleted once after each reset.
    private List<Operation> models() {
        return List.of(
                read("models", "models", ModelPage.class, () -> list(models.all("gold", "ml_features"))),
                read("model", MODEL, Model.class, () -> models.get(NAME)),
                of(WRITE, "create-model", "POST", "models", Model.class, () -> models.create(model(fresh("made")))),
                of(
                        REPEATABLE,
                        "amend-model",
                        "PATCH",
                        MODEL,
                        Model.class,
                        () -> models.amend(NAME, new Amendment(null, "Forecasts"))),
                of(WRITE, "delete-model", "DELETE", "models/silver.default.gone", Void.class, this::deleteModel),
                read("versions", MODEL + "/versions", ModelVersionPage.class, () -> list(models.versions(NAME))),
                read("version", MODEL + "/versions/2", ModelVersion.class, () -> models.version(NAME, 2)),
                of(
                        REPEATABLE,
                        "comment-version",
                        "PATCH",
                        MODEL + "/versions/2",
                        ModelVersion.class,
                        () -> models.comment(NAME, 2, "Checked")),
                read(
                        "aliased",
                        MODEL + "/aliases/champion",
                        ModelVersion.class,
                        () -> models.aliased(NAME, "champion")),
                of(
                        REPEATABLE,
                        "point",
                        "PUT",
                        MODEL + "/aliases/champion",
                        ModelAlias.class,
                        () -> models.point(NAME, "champion", 2)),
                of(WRITE, "drop-alias", "DELETE", MODEL + "/aliases/gone", Void.class, this::dropAlias),
                of(
                        WRITE,
                        "delete-version",
                        "DELETE",
                        MODEL + "/versions/3",
                        Void.class,
                        () -> models.deleteVersion(NAME, 3)));
    }

    private static NewModel model(String name) {
        return new NewModel("silver", "default", name, null);
    }

    private Uni<?> deleteModel() {
        var name = fresh("gone");
        return models.create(model(name)).chain(() -> models.delete("silver.default." + name));
    }

    private Uni<?> dropAlias() {
        var alias = fresh("gone");
        return models.point(NAME, alias, 1).chain(() -> models.dropAlias(NAME, alias));
    }
}
