package dev.talaan.databricks.transport.signin;

import static dev.talaan.databricks.SenselessSetting.refuse;

import dev.talaan.databricks.DatabricksConfig;

/// Which settings of the tokens make sense.
final class TokenSense {

    private TokenSense() {}

    /// @throws dev.talaan.databricks.SenselessSetting if one does not
    static void of(SignInConfig.Tokens tokens, DatabricksConfig.Retry retry, Credentials credentials) {
        refuse(!tokens.patience().isPositive(), "tokens.patience", "must be longer than nothing");
        refuse(!tokens.restAfterFailure().isPositive(), "tokens.rest-after-failure", "must be longer than nothing");
        refuse(tokens.refreshBefore().isNegative(), "tokens.refresh-before", "must not be negative");
        refuse(tokens.lookEvery().isNegative(), "tokens.look-every", "must not be negative");
        refuse(
                areFetched(credentials) && tokens.patience().compareTo(retry.attemptTimeout()) > 0,
                "tokens.patience",
                "must not be longer than talaan.databricks.retry.attempt-timeout");
    }

    private static boolean areFetched(Credentials credentials) {
        return switch (credentials) {
            case Credentials.PersonalToken _ -> false;
            case Credentials.OAuthClient _, Credentials.EntraClient _ -> true;
        };
    }
}
