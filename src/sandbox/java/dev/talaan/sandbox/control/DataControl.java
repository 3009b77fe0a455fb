package dev.talaan.sandbox.control;

import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Exchange;
import dev.talaan.sandbox.http.Routes;
import dev.talaan.sandbox.lake.Lake;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.sql.SQLException;

/// Changes the data by hand, in the engine's own dialect: `gold."default".bir_monthly` for `gold.default.bir_monthly`.
public final class DataControl implements Api {

    private final Lake lake;

    public DataControl(Lake lake) {
        this.lake = lake;
    }

    @Override
    public void mount(Routes routes) {
        routes.open(HttpMethod.POST, "/_sandbox/sql", this::run);
    }

    private Answer run(Exchange exchange) {
        var sql = exchange.json().getString("statement", "").replace("gold.default.", "gold.\"default\".");
        try (var connection = lake.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
            return Answer.json(new JsonObject().put("changed", Math.max(0, statement.getUpdateCount())));
        } catch (SQLException e) {
            throw ApiError.invalid(e.getMessage());
        }
    }
}
