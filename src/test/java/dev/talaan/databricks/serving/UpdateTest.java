package dev.talaan.databricks.serving;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpdateTest {

    @ParameterizedTest
    @CsvSource({
        "NOT_UPDATING, DONE",
        "IN_PROGRESS, UNDER_WAY",
        "UPDATE_FAILED, FAILED",
        "UPDATE_CANCELED, CANCELLED",
        "A_NEW_WORD, UNKNOWN",
        ", UNKNOWN"
    })
    void wordsOfDatabricks(String word, Update expected) {
        assertThat(Update.of(new Endpoint.State("READY", word))).isEqualTo(expected);
    }

    @Test
    void withoutAStateNothingIsKnown() {
        var endpoint = new Endpoint("x", null, 0, null, null, null);
        assertThat(endpoint.update()).isEqualTo(Update.UNKNOWN);
        assertThat(endpoint.isReady()).isFalse();
    }
}
