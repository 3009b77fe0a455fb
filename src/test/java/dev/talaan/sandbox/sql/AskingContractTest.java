package dev.talaan.sandbox.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.databricks.sdk.core.error.platform.BadRequest;
import com.databricks.sdk.core.error.platform.NotFound;
import com.databricks.sdk.service.sql.CancelExecutionRequest;
import com.databricks.sdk.service.sql.ExecuteStatementRequest;
import com.databricks.sdk.service.sql.ExecuteStatementRequestOnWaitTimeout;
import com.databricks.sdk.service.sql.ListQueryHistoryRequest;
import com.databricks.sdk.service.sql.QueryInfo;
import com.databricks.sdk.service.sql.QueryStatus;
import com.databricks.sdk.service.sql.QueryTag;
import com.databricks.sdk.service.sql.StatementParameterListItem;
import com.databricks.sdk.service.sql.StatementResponse;
import com.databricks.sdk.service.sql.StatementState;
import dev.talaan.sandbox.LocalWorkspace;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a statement may carry beside its text: parameters, tags, limits, and how long it waits.
class AskingContractTest {

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    STRING        | it's ':x' | it's ':x'
                    INT           | -7 | -7
                    BIGINT        | 7000000000 | 7000000000
                    DECIMAL(18,2) | 1284310.555 | 1284310.56
                    DECIMAL       | 7 | 7
                    DATE          | 2026-10-31 | 2026-10-31
                    TIMESTAMP     | 2026-10-31T16:00:00.5+08:00 | 2026-10-31T08:00:00.500Z
                    BOOLEAN       | true | true
                    DOUBLE        | 0.5 | 0.5
                    """)
    void aParameterHasItsType(String type, String value, String cell) {
        var response = execute(request("SELECT :p AS p").setParameters(List.of(parameter(type, value))));
        assertThat(response.getStatus().getState()).isEqualTo(StatementState.SUCCEEDED);
        assertThat(response.getResult().getDataArray()).containsExactly(List.of(cell));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    INT           | seven | [CAST_INVALID_INPUT] The value 'seven' of the type "STRING" cannot be cast to "INT"
                    INT           | 7000000000 | [CAST_INVALID_INPUT]
                    BIGINT        | 1.5 | [CAST_INVALID_INPUT]
                    DECIMAL(18,2) | 1,284 | [CAST_INVALID_INPUT]
                    DECIMAL(5,2)  | 12345.678 | [NUMERIC_VALUE_OUT_OF_RANGE.WITHOUT_SUGGESTION] The 12345.68
                    DATE          | 31/10/2026 | [CAST_INVALID_INPUT]
                    DATE          | 2026-02-30 | [CAST_INVALID_INPUT]
                    TIMESTAMP     | yesterday | [CAST_INVALID_INPUT]
                    BOOLEAN       | maybe | [CAST_INVALID_INPUT]
                    DOUBLE        | much | [CAST_INVALID_INPUT]
                    """)
    void aValueOfAnotherTypeIsRefused(String type, String value, String message) {
        var response = execute(request("SELECT :p AS p").setParameters(List.of(parameter(type, value))));
        assertThat(response.getStatus().getState()).isEqualTo(StatementState.FAILED);
        assertThat(response.getStatus().getError().getMessage()).startsWith(message);
    }

    @Test
    void aTypeThatIsNoneIsRefusedAndAMissingParameterNamed() {
        assertThatThrownBy(
                        () -> execute(request("SELECT :p").setParameters(List.of(parameter("INT; DROP TABLE x", "1")))))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("for parameter 'p'");
        var missing = execute(request("SELECT :q").setParameters(List.of(parameter("INT", "1"))));
        assertThat(missing.getStatus().getError().getMessage()).startsWith("[UNBOUND_SQL_PARAMETER]");
    }

    @Test
    void tagsAreKeptInTheHistoryWithTheStatement() {
        var tags = List.of(new QueryTag().setKey("talaan_change").setValue("C-7"), new QueryTag().setKey("quiet"));
        execute(request("SELECT 7").setQueryTags(tags));
        execute(request("SELECT no_such_column"));
        var newest = history().toList();
        assertThat(newest).extracting(QueryInfo::getStatus).containsExactly(QueryStatus.FAILED, QueryStatus.FINISHED);
        assertThat(newest.getLast().getQueryText()).isEqualTo("SELECT 7");
        assertThat(newest.getLast().getQueryTags())
                .extracting(QueryTag::getKey, QueryTag::getValue)
                .containsExactly(tuple("talaan_change", "C-7"), tuple("quiet", null));
        assertThat(workspace
                        .client(LocalWorkspace.ANALYST)
                        .queryHistory()
                        .list(new ListQueryHistoryRequest())
                        .getRes())
                .isEmpty();
    }

    @Test
    void ofTooManyTagsTwentyAreKeptAndOneWithoutAKeyIsRefused() {
        execute(request("SELECT 7")
                .setQueryTags(IntStream.range(0, 25)
                        .mapToObj(i -> new QueryTag().setKey("k" + i))
                        .toList()));
        assertThat(history().toList().getFirst().getQueryTags()).hasSize(20);
        assertThatThrownBy(() -> execute(request("SELECT 7").setQueryTags(List.of(new QueryTag().setValue("v")))))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("key");
    }

    @Test
    void theHistoryPagesAndRefusesTooMuch() {
        workspace.pace("{\"pageSize\":2}");
        IntStream.range(0, 3).forEach(i -> execute(request("SELECT " + i)));
        var queries = workspace.client().queryHistory();
        var first = queries.list(new ListQueryHistoryRequest());
        assertThat(first.getRes()).hasSize(2);
        assertThat(first.getHasNextPage()).isTrue();
        var second = queries.list(new ListQueryHistoryRequest().setPageToken(first.getNextPageToken()));
        assertThat(second.getRes()).extracting(QueryInfo::getQueryText).containsExactly("SELECT 0");
        assertThat(second.getHasNextPage()).isFalse();
        assertThatThrownBy(() -> queries.list(new ListQueryHistoryRequest().setMaxResults(2000L)))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("max_results must be between 1 and 1000");
    }

    @Test
    void aStatementThatIsNotThereCannotBeStopped() {
        var none = new CancelExecutionRequest().setStatementId("none");
        assertThatThrownBy(() -> workspace.client().statementExecution().cancelExecution(none))
                .isInstanceOf(NotFound.class)
                .hasMessage("The statement none does not exist.");
    }

    @Test
    void aResultIsCutAtItsLimits() {
        var byBytes = execute(request("SELECT * FROM range(100) AS t(id)").setByteLimit(40L));
        assertThat(byBytes.getManifest().getTruncated()).isTrue();
        assertThat(byBytes.getManifest().getTotalRowCount()).isBetween(1L, 20L);
        var whole = execute(request("SELECT * FROM range(10) AS t(id)").setRowLimit(10L));
        assertThat(whole.getManifest().getTruncated()).isFalse();
        assertThatThrownBy(() -> execute(request("SELECT 1").setRowLimit(0L))).isInstanceOf(BadRequest.class);
    }

    @Test
    void whoDoesNotWaitLeavesTheStatementRunning() {
        workspace.pace("{\"statementMillis\":600000}");
        var response = execute(
                request("SELECT 7").setWaitTimeout("0s").setOnWaitTimeout(ExecuteStatementRequestOnWaitTimeout.CANCEL));
        assertThat(response.getStatus().getState()).isEqualTo(StatementState.PENDING);
        workspace.advance(Duration.ofSeconds(600));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"statement\":7}",
                "{\"statement\":\"SELECT 1\",\"warehouse_id\":\"local-warehouse\",\"parameters\":{}}",
                "{\"statement\":\"SELECT 1\",\"warehouse_id\":\"local-warehouse\",\"row_limit\":\"1\"}",
                "{\"statement\":\"SELECT 1\",\"warehouse_id\":\"local-warehouse\",\"query_tags\":[1]}"
            })
    void wrongTypesAreRefusedInWords(String body) {
        var answer = workspace.send("POST", "/api/2.0/sql/statements", body, LocalWorkspace.PORTAL);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("MALFORMED_REQUEST").contains("Could not parse request object: Expected");
    }

    private static Stream<QueryInfo> history() {
        return workspace.client().queryHistory().list(new ListQueryHistoryRequest()).getRes().stream();
    }

    private static StatementParameterListItem parameter(String type, String value) {
        return new StatementParameterListItem().setName("p").setType(type).setValue(value);
    }

    private static ExecuteStatementRequest request(String statement) {
        return new ExecuteStatementRequest().setWarehouseId("local-warehouse").setStatement(statement);
    }

    private static StatementResponse execute(ExecuteStatementRequest request) {
        return workspace.client().statementExecution().executeStatement(request);
    }
}
