package dev.talaan.databricks.transport.signin;

import com.fasterxml.jackson.core.JacksonException;
import dev.talaan.databricks.DatabricksError;
import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.Unauthenticated;
import dev.talaan.databricks.DatabricksError.Unavailable;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.VertxException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/// Fetches a token with patience, and says in words what went wrong. Whatever it was, nothing was asked of the
/// workspace yet.
///
/// @param who the endpoint's owner, at the beginning of a sentence
/// @param as whom the portal signs in as, and how
/// @param check what an operator looks at if that is refused
record Fetching(String who, String as, String check, Duration patience, Clock clock) {

    Uni<Token> of(Supplier<Uni<TokenAnswer>> asked) {
        return Uni.createFrom()
                .deferred(asked::get)
                .ifNoItem()
                .after(patience)
                .fail()
                .onItem()
                .transform(this::whole)
                .onFailure()
                .transform(this::inWords);
    }

    private Token whole(TokenAnswer answer) {
        if (answer == null || !answer.isWhole()) {
            throw unavailable("answered something that is no token");
        }
        return answer.from(clock.instant());
    }

    private DatabricksError inWords(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case DatabricksError known -> {
                    return known;
                }
                case RefusedToken refused -> {
                    return refused(refused);
                }
                case KeptSecret.UnusableSecret unusable -> {
                    return unauthenticated(
                            0, "The portal cannot sign in to Databricks as " + as + ". " + unusable.getMessage());
                }
                case TimeoutException _, java.util.concurrent.TimeoutException _ -> {
                    return unavailable("gave no token in time");
                }
                case ConnectException _, UnknownHostException _ -> {
                    return unavailable("cannot be reached");
                }
                case JacksonException _ -> {
                    return unavailable("answered something that is no token");
                }
                case IOException _, VertxException _ -> {
                    return unavailable("broke the connection");
                }
                default -> {}
            }
        }
        return unavailable("answered something that is no token");
    }

    private DatabricksError refused(RefusedToken refused) {
        if (refused.isAboutTheSecret()) {
            return unauthenticated(
                    refused.status(),
                    who + " refused the portal as " + as + " (" + refused.reason() + "). To be checked: " + check
                            + ".");
        }
        return refused.status() == 429
                ? unavailable("takes no more requests just now")
                : unavailable("answered with status " + refused.status());
    }

    private static Unauthenticated unauthenticated(int status, String advice) {
        return new Unauthenticated(new Detail(status, "", advice, ""), advice);
    }

    private Unavailable unavailable(String what) {
        return new Unavailable(Detail.of(who + ", where the portal signs in as " + as + ", " + what), true);
    }
}
