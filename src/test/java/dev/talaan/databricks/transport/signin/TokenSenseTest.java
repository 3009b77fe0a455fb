package dev.talaan.databricks.transport.signin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.databricks.DatabricksConfig;
import dev.talaan.databricks.SenselessSetting;
import dev.talaan.support.DatabricksSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenSenseTest {

    private static final DatabricksConfig.Retry RETRY =
            DatabricksSettings.of(Map.of("retry.attempt-timeout", "20s")).retry();

    private static final Credentials FETCHED = Issuers.oauth("client", "secret");

    @ParameterizedTest
    @CsvSource({
        "PT5M, PT0S, PT10S, PT2S, tokens.patience must be longer than nothing",
        "PT5M, PT20.001S, PT10S, PT2S, tokens.patience must not be longer than talaan.databricks.retry.attempt-timeout",
        "PT5M, PT10S, PT0S, PT2S, tokens.rest-after-failure must be longer than nothing",
        "PT-1S, PT10S, PT10S, PT2S, tokens.refresh-before must not be negative",
        "PT5M, PT10S, PT10S, PT-1S, tokens.look-every must not be negative"
    })
    void whatMakesNoSenseIsRefused(
            Duration refreshBefore, Duration patience, Duration rest, Duration lookEvery, String words) {
        var tokens = new Settings(refreshBefore, patience, rest, lookEvery);
        assertThatThrownBy(() -> TokenSense.of(tokens, RETRY, FETCHED))
                .isInstanceOf(SenselessSetting.class)
                .hasMessage("Talaan does not start: talaan.databricks." + words + " (docs/operations.md).");
    }

    @Test
    void whatMakesSenseIsTaken() {
        var edge = new Settings(Duration.ZERO, Duration.ofSeconds(20), Duration.ofMillis(1), Duration.ZERO);
        assertThatCode(() -> TokenSense.of(edge, RETRY, FETCHED)).doesNotThrowAnyException();
        assertThatCode(() -> TokenSense.of(Settings.USUAL, RETRY, FETCHED)).doesNotThrowAnyException();
    }

    @Test
    void howLongAFetchMayTakeMattersToNobodyWhoFetchesNothing() {
        var slow = Settings.USUAL.withPatience(RETRY.attemptTimeout().plusSeconds(1));
        var entra = new Credentials.EntraClient(
                URI.create("https://login.example"),
                "tenant",
                "client",
                new KeptSecret.Given("secret", "ARM_CLIENT_SECRET"),
                "ARM",
                Optional.empty());
        var personal = new Credentials.PersonalToken(new KeptSecret.Given("one", "DATABRICKS_TOKEN"));
        assertThatThrownBy(() -> TokenSense.of(slow, RETRY, entra)).isInstanceOf(SenselessSetting.class);
        assertThatCode(() -> TokenSense.of(slow, RETRY, personal)).doesNotThrowAnyException();
    }
}
