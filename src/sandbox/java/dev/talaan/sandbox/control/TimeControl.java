package dev.talaan.sandbox.control;

import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Exchange;
import dev.talaan.sandbox.http.Routes;
import dev.talaan.sandbox.jobs.Runs;
import dev.talaan.sandbox.time.Pace;
import dev.talaan.sandbox.time.SandboxClock;
import dev.talaan.sandbox.time.Tempo;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/// Moves the clock and sets the pace.
public final class TimeControl implements Api {

    private final SandboxClock clock;
    private final Tempo tempo;
    private final Runs runs;

    public TimeControl(SandboxClock clock, Tempo tempo, Runs runs) {
        this.clock = clock;
        this.tempo = tempo;
        this.runs = runs;
    }

    @Override
    public void mount(Routes routes) {
        routes.open(HttpMethod.PUT, "/_sandbox/clock", this::clock);
        routes.open(HttpMethod.PUT, "/_sandbox/pace", this::pace);
    }

    /// Answers when the runs have done what was due by then.
    private Answer clock(Exchange exchange) {
        var json = exchange.json();
        try {
            if (json.containsKey("now")) {
                clock.moveTo(Instant.parse(json.getString("now")));
            } else {
                clock.advance(Duration.parse(json.getString("advance", "")));
            }
        } catch (DateTimeException e) {
            throw ApiError.invalid("Say {\"now\": instant} or {\"advance\": duration}, as ISO 8601 has them.");
        }
        runs.settle();
        return Answer.json(new JsonObject().put("now", clock.now().toString()));
    }

    private Answer pace(Exchange exchange) {
        var json = exchange.json();
        var old = tempo.pace();
        try {
            tempo.change(new Pace(
                    json.getLong("statementMillis", old.statementMillis()),
                    json.getLong("warehouseStartMillis", old.warehouseStartMillis()),
                    json.getLong("coldStartMillis", old.coldStartMillis()),
                    json.getLong("idleMillis", old.idleMillis()),
                    json.getLong("taskMillis", old.taskMillis()),
                    json.getInteger("chunkRows", old.chunkRows()),
                    json.getInteger("pageSize", old.pageSize())));
        } catch (IllegalArgumentException e) {
            throw ApiError.invalid(e.getMessage());
        }
        return Answer.nothing();
    }
}
