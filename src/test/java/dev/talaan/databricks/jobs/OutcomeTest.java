package dev.talaan.databricks.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {

    @ParameterizedTest
    @CsvSource({
        "QUEUED, , , WAITING",
        "BLOCKED, , , WAITING",
        "RUNNING, , , RUNNING",
        "TERMINATING, , , ENDING",
        "TERMINATED, SUCCESS, SUCCESS, SUCCEEDED",
        "TERMINATED, SUCCESS_WITH_FAILURES, SUCCESS, SUCCEEDED_WITH_FAILURES",
        "TERMINATED, USER_CANCELED, SUCCESS, CANCELLED",
        "TERMINATED, MAX_CONCURRENT_RUNS_EXCEEDED, CLIENT_ERROR, SKIPPED",
        "TERMINATED, DRIVER_ERROR, CLOUD_FAILURE, FAILED",
        "TERMINATED, A_NEW_WORD, INTERNAL_ERROR, FAILED",
        "TERMINATED, A_NEW_WORD, SUCCESS, UNKNOWN",
        "TERMINATED, , , UNKNOWN",
        "A_NEW_STATE, SUCCESS, SUCCESS, UNKNOWN"
    })
    void todaysWords(String state, String code, String type, Outcome expected) {
        var status = new RunStatus(state, new RunStatus.TerminationDetails(code, type, ""));
        assertThat(Outcome.of(status, new RunState("TERMINATED", "SUCCESS", "")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING, , WAITING",
        "WAITING_FOR_RETRY, , WAITING",
        "RUNNING, , RUNNING",
        "TERMINATED, SUCCESS, SUCCEEDED",
        "TERMINATED, SUCCESS_WITH_FAILURES, SUCCEEDED_WITH_FAILURES",
        "TERMINATED, TIMEDOUT, FAILED",
        "TERMINATED, UPSTREAM_CANCELED, CANCELLED",
        "TERMINATED, EXCLUDED, SKIPPED",
        "TERMINATED, A_NEW_WORD, UNKNOWN",
        "TERMINATED, , UNKNOWN",
        "INTERNAL_ERROR, , FAILED",
        "SKIPPED, , SKIPPED",
        "A_NEW_STATE, SUCCESS, UNKNOWN"
    })
    void theOlderWordsWhereTheNewOnesAreMissing(String state, String result, Outcome expected) {
        assertThat(Outcome.of(null, new RunState(state, result, ""))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"TIMEDOUT, FAILED", "CANCELED, CANCELLED", "A_NEW_WORD, CANCELLED"})
    void whatTookTooLongWasNotCancelledByAnybody(String result, Outcome expected) {
        var status = new RunStatus("TERMINATED", new RunStatus.TerminationDetails("CANCELED", "CLIENT_ERROR", ""));
        assertThat(Outcome.of(status, new RunState("TERMINATED", result, ""))).isEqualTo(expected);
    }

    @Test
    void withoutAnyWordNothingIsKnown() {
        assertThat(Outcome.of(null, null)).isEqualTo(Outcome.UNKNOWN);
        assertThat(Outcome.of(new RunStatus(null, null), new RunState(null, null, null)))
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(Outcome.of(new RunStatus("TERMINATED", null), null)).isEqualTo(Outcome.UNKNOWN);
    }
}
