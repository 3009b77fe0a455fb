package dev.talaan.databricks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.support.DatabricksSettings;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Settings with which the portal could not work are refused at the start, by their key and in one sentence.
class SenseTest {

    @ParameterizedTest
    @CsvSource({
        "concurrent-calls, 0, must be 1 or more",
        "concurrent-calls, -1, must be 1 or more",
        "retry.attempts, 0, must be 1 or more",
        "breaker.window, 0, must be 1 or more",
        "reading.kept, 0, must be 1 or more",
        "longest-answer, 31M, 'must be 32M or more: a result of a statement may have 25 MiB'",
        "longest-answer, 64, 'must be 32M or more: a result of a statement may have 25 MiB'",
        "breaker.failure-ratio, 0, must be above 0 and at most 1",
        "breaker.failure-ratio, 1.1, must be above 0 and at most 1",
        "breaker.failure-ratio, NaN, must be above 0 and at most 1",
        "retry.first-pause, 0s, must be longer than nothing",
        "retry.longest-pause, 0s, must be longer than nothing",
        "retry.attempt-timeout, 0s, must be longer than nothing",
        "retry.attempt-timeout, PT-1S, must be longer than nothing",
        "breaker.pause, 0s, must be longer than nothing",
        "reading.patience, 0s, must be longer than nothing",
        "sql.poll, 0s, must be longer than nothing",
        "sql.patience, 0s, must be longer than nothing",
        "reading.fresh-for, PT-1S, must not be negative",
        "reading.abandon-after, 0s, must be longer than nothing",
        "reading.rest-after-failure, PT-1S, must not be negative",
        "sql.hold-open, PT-1S, 'must be 0s, or from 5s to 50s: Databricks takes nothing else'",
        "sql.hold-open, 4s, 'must be 0s, or from 5s to 50s: Databricks takes nothing else'",
        "sql.hold-open, 51s, 'must be 0s, or from 5s to 50s: Databricks takes nothing else'"
    })
    void whatMakesNoSenseIsRefused(String key, String value, String why) {
        refused(Map.of(key, value), key, why);
    }

    @ParameterizedTest
    @CsvSource({
        "retry.first-pause, 61s, must not be longer than talaan.databricks.retry.longest-pause",
        "sql.hold-open, 30s, must be shorter than talaan.databricks.retry.attempt-timeout",
        "sql.poll, 2m, must be shorter than talaan.databricks.sql.patience"
    })
    void whatDoesNotFitAnotherIsRefusedAndBothAreNamed(String key, String value, String why) {
        refused(Map.of(key, value), key, why);
    }

    @Test
    void aStatementIsNotCancelledWhileItIsHeldOpen() {
        refused(
                Map.of("sql.patience", "5s", "sql.poll", "1s"),
                "sql.hold-open",
                "must be shorter than talaan.databricks.sql.patience");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"workspace.example", "https://w.example/path", "https://w.example?o=1", "https://u@w.example"})
    void aWorkspaceIsAHostAlone(String host) {
        refused(Map.of("host", host), "host (DATABRICKS_HOST)", "must be https:// and the workspace's host alone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://workspace.example", "http://10.0.0.7:8090", "http://127.0.0.1.example", "ftp://w.example"
            })
    void theKeyIsNotSentInTheClear(String host) {
        refused(
                Map.of("host", host),
                "host (DATABRICKS_HOST)",
                "must begin with https://: the portal's key goes there, and without TLS no further than this machine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://w.example",
                "https://w.example/",
                "HTTPS://w.example:443",
                "http://localhost:8090",
                "http://127.0.0.1:8090",
                "http://[::1]:8090"
            })
    void overTlsOrOnThisMachineItIs(String host) {
        assertThatCode(() -> new Sense(DatabricksSettings.of(Map.of("host", host))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "concurrent-calls, 1",
        "retry.attempts, 1",
        "longest-answer, 32M",
        "retry.first-pause, 60s",
        "breaker.window, 1",
        "breaker.failure-ratio, 1",
        "reading.fresh-for, 0s",
        "reading.rest-after-failure, 0s",
        "sql.hold-open, 0s"
    })
    void whatMakesSenseIsTaken(String key, String value) {
        assertThatCode(() -> new Sense(DatabricksSettings.of(Map.of(key, value))))
                .doesNotThrowAnyException();
    }

    @Test
    void itIsFoundOutAtTheStart() {
        assertThat(Sense.class).hasAnnotation(Startup.class);
    }

    private static void refused(Map<String, String> settings, String key, String why) {
        var config = DatabricksSettings.of(settings);
        assertThatThrownBy(() -> new Sense(config))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Talaan does not start: talaan.databricks." + key + " " + why + " (docs/operations.md).");
    }
}
