package dev.talaan.sandbox.unitycatalog;

import static dev.talaan.sandbox.unitycatalog.access.SecurableType.FUNCTION;
import static dev.talaan.sandbox.unitycatalog.access.SecurableType.SCHEMA;

import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Exchange;
import dev.talaan.sandbox.http.Routes;
import dev.talaan.sandbox.unitycatalog.Models.Model;
import dev.talaan.sandbox.unitycatalog.access.Privilege;
import dev.talaan.sandbox.unitycatalog.access.Securable;
import io.vertx.core.json.JsonObject;
import java.sql.SQLException;
import java.util.List;

/// Registered models.
final class ModelsApi implements Api {

    static final String MODELS = UnityCatalogApi.BASE + "/models";

    private final Desk desk;
    private final Models models;

    ModelsApi(Desk desk, Models models) {
        this.desk = desk;
        this.models = models;
    }

    @Override
    public void mount(Routes routes) {
        routes.get(MODELS, this::list);
        routes.post(MODELS, this::create);
        routes.get(MODELS + "/:name", exchange -> {
            var model = known(exchange);
            var browse = exchange.flag("include_browse");
            desk.admission().seen(exchange.caller(), model, browse);
            return Answer.json(show(exchange, model).put("aliases", ModelJson.aliases(model, models.of(model))));
        });
        routes.patch(MODELS + "/:name", exchange -> {
            var model = desk.admission().managed(exchange.caller(), known(exchange));
            desk.update(exchange, model);
            return Answer.json(show(exchange, model));
        });
        routes.delete(MODELS + "/:name", this::delete);
    }

    /// Of one schema, or of all that the caller sees.
    private Answer list(Exchange exchange) throws SQLException {
        var browse = exchange.flag("include_browse");
        return Answer.json(desk.pages()
                .of(
                        listed(exchange, browse),
                        exchange,
                        model -> desk.admission().sees(exchange.caller(), model, browse))
                .json("registered_models", model -> show(exchange, model)));
    }

    private List<Securable> listed(Exchange exchange, boolean browse) throws SQLException {
        var catalog = exchange.parameter("catalog_name");
        var schema = exchange.parameter("schema_name");
        if (catalog.isPresent() != schema.isPresent()) {
            throw ApiError.invalid("catalog_name and schema_name must be given together.");
        }
        return catalog.isEmpty()
                ? models.all()
                : models.in(desk.admission()
                        .entered(
                                exchange.caller(),
                                Admission.named(SCHEMA, catalog.get() + "." + schema.get()),
                                browse));
    }

    private Answer create(Exchange exchange) throws SQLException {
        var fields = exchange.fields();
        var container = fields.requiredText("catalog_name") + "." + fields.requiredText("schema_name");
        var schema = desk.admission().existing(Admission.named(SCHEMA, container));
        var model = Desk.newName(FUNCTION, container + "." + fields.requiredText("name"));
        desk.admission().may(exchange.caller(), schema, Privilege.USE_SCHEMA, Privilege.CREATE_MODEL);
        desk.begin(exchange, model, () -> models.put(model, Model.empty()));
        return Answer.json(show(exchange, model));
    }

    private Answer delete(Exchange exchange) throws SQLException {
        var model = desk.admission().managed(exchange.caller(), known(exchange));
        if (!models.of(model).versions().isEmpty()) {
            throw new ApiError(
                    400, "INVALID_STATE", "Model '" + model.fullName() + "' is not empty: delete its versions first.");
        }
        desk.holdings().forget(model);
        return Answer.nothing();
    }

    private JsonObject show(Exchange exchange, Securable model) {
        return desk.show(exchange, model);
    }

    private Securable known(Exchange exchange) {
        return known(exchange, models);
    }

    static Securable known(Exchange exchange, Models models) {
        var model = Admission.named(FUNCTION, exchange.inPath("name"));
        if (!models.has(model)) {
            throw new ApiError(404, "FUNCTION_DOES_NOT_EXIST", model.words() + " does not exist.");
        }
        return model;
    }
}
