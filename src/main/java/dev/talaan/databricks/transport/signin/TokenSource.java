package dev.talaan.databricks.transport.signin;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/// One token that is replaced in time. However many ask, one request for a new token is under way; nobody waits for it
/// while the old one is good.
final class TokenSource {

    private final Supplier<Uni<Token>> fetch;
    private final SignInConfig.Tokens settings;
    private final Clock clock;
    private final History history;
    private Token held;
    private Instant refreshFrom;
    private Instant restUntil = Instant.MIN;
    private Uni<Token> underWay;
    private boolean forced;
    private Token unproven;
    private Instant unprovenUntil;

    TokenSource(Supplier<Uni<Token>> fetch, SignInConfig.Tokens settings, Clock clock, History history) {
        this.fetch = fetch;
        this.settings = settings;
        this.clock = clock;
        this.history = history;
    }

    /// The token that is held, or a new one where it has ended or was given back.
    Uni<Token> token() {
        return Uni.createFrom().deferred(() -> {
            Token good;
            Uni<Token> next;
            synchronized (this) {
                var now = clock.instant();
                good = held != null && held.isGoodAt(now) ? held : null;
                next = good == null || isDue(now) ? fetched() : null;
            }
            if (good == null) {
                return next;
            }
            if (next != null) {
                next.subscribe().with(_ -> {}, _ -> {}); // what went wrong is in the history
            }
            return Uni.createFrom().item(good);
        });
    }

    /// Gives back a token that Databricks refused: the next one is fetched, unless that has happened already. Where the
    /// one that was fetched instead is refused as well, another would not help: it stays for a while.
    ///
    /// @return whether there may be another one
    synchronized boolean refused(Token token) {
        if (held == token) {
            if (token == unproven && clock.instant().isBefore(unprovenUntil)) {
                return false;
            }
            held = null;
            forced = true;
        }
        return true;
    }

    /// Databricks has taken this token.
    synchronized void accepted(Token token) {
        if (token == unproven) {
            unproven = null;
        }
    }

    synchronized Instant validUntil() {
        return held == null ? null : held.expiresAt();
    }

    private boolean isDue(Instant now) {
        return !now.isBefore(refreshFrom) && !now.isBefore(restUntil);
    }

    private Uni<Token> fetched() {
        if (underWay == null) {
            underWay = Uni.createFrom()
                    .deferred(fetch::get)
                    .onItem()
                    .invoke(this::keep)
                    .onFailure()
                    .invoke(this::rest)
                    .memoize()
                    .indefinitely();
        }
        return underWay;
    }

    private synchronized void keep(Token token) {
        var now = clock.instant();
        var life = Duration.between(now, token.expiresAt());
        var early = settings.refreshBefore().compareTo(life.dividedBy(2)) < 0
                ? settings.refreshBefore()
                : life.dividedBy(2);
        held = token;
        unproven = forced ? token : null;
        unprovenUntil = now.plus(settings.restAfterFailure());
        forced = false;
        refreshFrom = token.expiresAt().minus(early);
        restUntil = Instant.MIN;
        underWay = null;
        history.refreshed(this);
    }

    private synchronized void rest(Throwable failure) {
        restUntil = clock.instant().plus(settings.restAfterFailure());
        underWay = null;
        history.failed(this, failure);
    }
}
