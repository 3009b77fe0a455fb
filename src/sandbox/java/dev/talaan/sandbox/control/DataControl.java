package dev.talaan.sandbox.control;

import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.Routes;
import dev.talaan.sandbox.sql.Statements;
import io.vertx.core.http.HttpMethod;

/// Changes the data by hand: drops a column, empties a cell, deletes a month.
public final class DataControl implements Api {

    private final Statements statements;

    public DataControl(Statements statements) {
        this.statements = statements;
    }

    @Override
    public void mount(Routes routes) {
        routes.open(HttpMethod.POST, "/_sandbox/sql", exchange -> {
            statements.runAsOwner(exchange.json().getString("statement", ""));
            return Answer.nothing();
        });
    }
}
