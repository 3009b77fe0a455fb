package dev.talaan.databricks.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talaan.databricks.DatabricksError;
import dev.talaan.databricks.DatabricksError.Conflict;
import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.DatabricksError.PermissionDenied;
import dev.talaan.databricks.DatabricksError.Unavailable;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalTest {

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(
                        "BAD_REQUEST",
                        "[TABLE_OR_VIEW_NOT_FOUND] The table or view `gold`.`x` cannot be found. Verify the spelling.\nIf",
                        NotFound.class,
                        "The table or view `gold`.`x` cannot be found"),
                refusal(
                        "BAD_REQUEST",
                        "[INSUFFICIENT_PERMISSIONS] Insufficient privileges:\nUser does not have USE CATALOG. SQLSTATE: 4",
                        PermissionDenied.class,
                        "Insufficient privileges: User does not have USE CATALOG"),
                refusal(
                        "BAD_REQUEST",
                        "[UNRESOLVED_COLUMN.WITHOUT_SUGGESTION] A column named `vat` is not there SQLSTATE: 42703; line 1",
                        InvalidRequest.class,
                        "A column named `vat` is not there"),
                refusal(
                        "BAD_REQUEST",
                        "[TABLE_OR_VIEW_ALREADY_EXISTS] Cannot create table or view `x` because it already exists.",
                        Conflict.class,
                        "Cannot create table or view `x` because it already exists"),
                refusal(
                        "TEMPORARILY_UNAVAILABLE",
                        "The warehouse is stopped.",
                        Unavailable.class,
                        "The warehouse is stopped"),
                refusal("SOME_CODE", "Version 1.5 is wrong", InvalidRequest.class, "Version 1.5 is wrong"),
                refusal(null, null, InvalidRequest.class, ""));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aFailedStatementSaysWhoseFaultItIsInOneSentence(
            String code, String message, Class<? extends DatabricksError> kind, String sentence) {
        assertThat(Refusal.of(new StatementAnswer.Error(code, message)))
                .isExactlyInstanceOf(kind)
                .hasMessage(sentence);
        assertThat(Refusal.of(null)).isInstanceOf(InvalidRequest.class);
    }

    private static Arguments refusal(String code, String message, Class<?> kind, String sentence) {
        return Arguments.of(code, message, kind, sentence);
    }
}
