package dev.talaan.sandbox.mlflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.databricks.sdk.core.error.platform.InvalidParameterValue;
import com.databricks.sdk.core.error.platform.ResourceDoesNotExist;
import com.databricks.sdk.service.ml.DeleteTag;
import com.databricks.sdk.service.ml.ExperimentsAPI;
import com.databricks.sdk.service.ml.GetHistoryRequest;
import com.databricks.sdk.service.ml.LogBatch;
import com.databricks.sdk.service.ml.LogMetric;
import com.databricks.sdk.service.ml.LogParam;
import com.databricks.sdk.service.ml.Metric;
import com.databricks.sdk.service.ml.Param;
import com.databricks.sdk.service.ml.RunData;
import com.databricks.sdk.service.ml.RunTag;
import com.databricks.sdk.service.ml.SetTag;
import dev.talaan.sandbox.LocalWorkspace;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoggingContractTest {

    private static final String RUN = "a11ce0000000000000000000000000f3";

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    @Test
    void metricsHaveAHistory() {
        workspace.pace("{\"pageSize\":2}");
        runs().logMetric(metric("rmse", 50_000.5, 3));
        runs().logMetric(metric("rmse", 50_000.5, 3));
        assertThat(history("rmse")).extracting(Metric::getStep).containsExactly(0L, 1L, 2L, 3L);
        assertThat(history("rmse")).extracting(Metric::getValue).contains(79_800.0, 50_000.5);
        assertThat(data().getMetrics())
                .extracting(Metric::getKey, Metric::getValue)
                .contains(tuple("rmse", 50_000.5), tuple("mape", 6.4));
        assertThat(history("none")).isEmpty();
    }

    @Test
    void metricsMayBeNoNumbers() {
        runs().logMetric(metric("lost", Double.NaN, 0));
        runs().logMetric(metric("more", Double.POSITIVE_INFINITY, 0));
        runs().logMetric(metric("less", Double.NEGATIVE_INFINITY, 0));
        assertThat(data().getMetrics())
                .extracting(Metric::getValue)
                .contains(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }

    @Test
    void metricsAreRefused() {
        assertThatThrownBy(() -> runs().logMetric(metric("rmse", 1, 0).setRunId("none")))
                .isInstanceOf(ResourceDoesNotExist.class)
                .hasMessage("Run with id=none not found");
        assertThatThrownBy(() -> runs().logMetric(metric("a;b", 1, 0)))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessageContaining("Names may only contain alphanumerics");
        assertThatThrownBy(() ->
                        runs().getHistory(new GetHistoryRequest().setRunId(RUN)).iterator())
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessageContaining("Missing value for required parameter 'metric_key'.");
    }

    @Test
    void parametersKeepTheirFirstValue() {
        var asked = new LogParam().setRunId(RUN).setKey("trees").setValue("200");
        runs().logParam(asked);
        runs().logParam(asked);
        assertThat(data().getParams()).extracting(Param::getKey).containsExactly("max_depth", "learning_rate", "trees");
        assertThatThrownBy(() -> runs().logParam(asked.setValue("300")))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessage("Changing param values is not allowed. Param with key='trees' was already logged with"
                        + " value='200' for run ID='" + RUN + "'. Attempted logging new value '300'.");
    }

    @Test
    void aBatchIsLoggedAsAWhole() {
        var batch = new LogBatch()
                .setRunId(RUN)
                .setMetrics(List.of(
                        new Metric().setKey("r2").setValue(0.9).setTimestamp(1L).setStep(0L)))
                .setParams(List.of(new Param().setKey("trees").setValue("200")))
                .setTags(List.of(new RunTag().setKey("month").setValue("2026-10")));
        runs().logBatch(batch);
        assertThat(data().getMetrics()).extracting(Metric::getKey).contains("r2");
        assertThat(data().getTags()).extracting(RunTag::getKey).contains("month");
        batch.setParams(List.of(new Param().setKey("trees").setValue("300")))
                .setTags(List.of(new RunTag().setKey("other").setValue("x")));
        assertThatThrownBy(() -> runs().logBatch(batch))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessageContaining("'old_value': '200', 'new_value': '300'");
        assertThat(data().getTags()).extracting(RunTag::getKey).doesNotContain("other");
    }

    @Test
    void aBatchHasItsLimits() {
        var twice = List.of(
                new Param().setKey("z").setValue("1"), new Param().setKey("z").setValue("2"));
        assertThatThrownBy(() -> runs().logBatch(new LogBatch().setRunId(RUN).setParams(twice)))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessageContaining("Duplicate parameter keys have been submitted");
        Collection<RunTag> many = IntStream.range(0, 101)
                .mapToObj(i -> new RunTag().setKey("t" + i).setValue("v"))
                .toList();
        assertThatThrownBy(() -> runs().logBatch(new LogBatch().setRunId(RUN).setTags(many)))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessageContaining("at most 100 tags. Got 101 tags.");
    }

    @Test
    void tagsAreSetAndTakenAway() {
        runs().setTag(new SetTag().setRunId(RUN).setKey("team").setValue("platform"));
        assertThat(data().getTags())
                .extracting(RunTag::getValue)
                .contains("platform")
                .doesNotContain("month-end");
        runs().deleteTag(new DeleteTag().setRunId(RUN).setKey("team"));
        assertThat(data().getTags()).extracting(RunTag::getKey).doesNotContain("team");
        assertThatThrownBy(() -> runs().deleteTag(new DeleteTag().setRunId(RUN).setKey("team")))
                .isInstanceOf(ResourceDoesNotExist.class)
                .hasMessage("No tag with name: team in run with id " + RUN);
        assertThatThrownBy(() -> runs().setTag(new SetTag().setRunId("none").setKey("a")))
                .isInstanceOf(ResourceDoesNotExist.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            log-metric    | {"key":"x","value":1,"timestamp":6}                | Missing value for required parameter 'run_id'.
            log-metric    | {"run_id":"R","key":"x","timestamp":6}             | Missing value for required parameter 'value'.
            log-metric    | {"run_id":"R","key":"x","value":1}                 | Missing value for required parameter 'timestamp'.
            log-metric    | {"run_id":"R","key":"x","value":"a","timestamp":6} | Invalid value "a" for parameter 'value' supplied
            log-metric    | {"run_id":"R","key":5,"value":1,"timestamp":6}     | Hint: Value was of type 'int'.
            log-metric    | {"run_id":"R","key":"x","value":1,"timestamp":1.5} | Hint: Value was of type 'float'.
            log-parameter | {"run_id":"R","key":["x"]}                         | Hint: Value was of type 'list'.
            log-batch     | {"run_id":"R","metrics":"x"}                       | Invalid value "x" for parameter 'metrics' supplied
            log-batch     | {"run_id":"R","metrics":[1]}                       | Invalid value [1] for parameter 'metrics' supplied
            search        | {"experiment_ids":[true]}                          | Invalid value [true] for parameter 'experiment_ids'
            search        | {"run_view_type":"SOME"}                           | Invalid value "SOME" for parameter 'run_view_type'
            update        | {"run_id":"R","status":"DONE"}                     | Invalid value "DONE" for parameter 'status'
            update        | {"run_id":                                         | Could not parse request object
            """)
    void wrongTypesAreRefusedInMlflowsWords(String path, String body, String words) {
        var sent = body.replace("\"R\"", "\"" + RUN + "\"");
        var response = workspace.send("POST", "/api/2.0/mlflow/runs/" + path, sent, LocalWorkspace.PORTAL);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(new JsonObject(response.body()).getString("message")).contains(words);
    }

    private static LogMetric metric(String key, double value, long step) {
        return new LogMetric()
                .setRunId(RUN)
                .setKey(key)
                .setValue(value)
                .setTimestamp(7L)
                .setStep(step);
    }

    private static List<Metric> history(String key) {
        var found = new ArrayList<Metric>();
        runs().getHistory(new GetHistoryRequest().setRunId(RUN).setMetricKey(key))
                .forEach(found::add);
        return found;
    }

    private static RunData data() {
        return runs().getRun(RUN).getRun().getData();
    }

    private static ExperimentsAPI runs() {
        return workspace.client().experiments();
    }
}
