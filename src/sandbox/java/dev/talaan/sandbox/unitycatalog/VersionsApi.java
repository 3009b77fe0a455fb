package dev.talaan.sandbox.unitycatalog;

import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Exchange;
import dev.talaan.sandbox.http.Routes;
import dev.talaan.sandbox.unitycatalog.Models.Version;
import dev.talaan.sandbox.unitycatalog.access.Securable;
import java.sql.SQLException;

/// The versions of registered models, and the aliases that point at them.
final class VersionsApi implements Api {

    private static final String MODEL = ModelsApi.MODELS + "/:name";

    private final Desk desk;
    private final Models models;

    VersionsApi(Desk desk, Models models) {
        this.desk = desk;
        this.models = models;
    }

    @Override
    public void mount(Routes routes) {
        routes.get(MODEL + "/versions", this::list);
        routes.get(MODEL + "/versions/:version", exchange -> {
            var model = seen(exchange);
            return show(model, version(model, exchange.inPath("version")), exchange.flag("include_aliases"));
        });
        routes.patch(MODEL + "/versions/:version", this::update);
        routes.delete(MODEL + "/versions/:version", exchange -> {
            var model = managed(exchange);
            models.of(model).drop(version(model, exchange.inPath("version")).number());
            return Answer.nothing();
        });
        routes.get(MODEL + "/aliases/:alias", exchange -> {
            var model = seen(exchange);
            return show(model, version(model, aliased(model, exchange)), exchange.flag("include_aliases"));
        });
        routes.put(MODEL + "/aliases/:alias", this::point);
        routes.delete(MODEL + "/aliases/:alias", exchange -> {
            var model = managed(exchange);
            aliased(model, exchange);
            models.of(model).aliases().remove(exchange.inPath("alias"));
            return Answer.nothing();
        });
    }

    private Answer list(Exchange exchange) throws SQLException {
        var model = seen(exchange);
        return Answer.json(desk.pages()
                .of(models.of(model).newestFirst(), exchange, version -> true)
                .json("model_versions", version -> ModelJson.version(model, models.of(model), version, false)));
    }

    private Answer update(Exchange exchange) throws SQLException {
        var model = managed(exchange);
        var old = version(model, exchange.inPath("version"));
        var comment = exchange.fields().text("comment").orElse(old.comment());
        var changed = new Version(old.number(), comment, old.runId(), old.at(), old.by());
        models.of(model).versions().put(old.number(), changed);
        return show(model, changed, false);
    }

    /// An alias that points elsewhere already is moved.
    private Answer point(Exchange exchange) throws SQLException {
        var model = managed(exchange);
        var number = exchange.fields().requiredNumber("version_num");
        var alias = Desk.valid(exchange.inPath("alias"));
        models.of(model)
                .aliases()
                .put(alias, version(model, Long.toString(number)).number());
        return Answer.json(ModelJson.alias(model, alias, number));
    }

    private Answer show(Securable model, Version version, boolean withAliases) {
        return Answer.json(ModelJson.version(model, models.of(model), version, withAliases));
    }

    private String aliased(Securable model, Exchange exchange) {
        var number = models.of(model).aliases().get(exchange.inPath("alias"));
        if (number == null) {
            throw ApiError.missing(
                    "Model alias '" + exchange.inPath("alias") + "' of '" + model.fullName() + "' does not exist.");
        }
        return number.toString();
    }

    private Version version(Securable model, String number) {
        return number.matches("\\d{1,18}")
                ? models.of(model)
                        .version(Long.parseLong(number))
                        .orElseThrow(() -> ApiError.missing(
                                "Model version '" + number + "' of '" + model.fullName() + "' does not exist."))
                : refused(number);
    }

    private static Version refused(String number) {
        throw ApiError.invalid("'" + number + "' is not a version: versions are whole numbers.");
    }

    private Securable seen(Exchange exchange) throws SQLException {
        return desk.admission()
                .seen(exchange.caller(), ModelsApi.known(exchange, models), exchange.flag("include_browse"));
    }

    private Securable managed(Exchange exchange) throws SQLException {
        return desk.admission().managed(exchange.caller(), ModelsApi.known(exchange, models));
    }
}
