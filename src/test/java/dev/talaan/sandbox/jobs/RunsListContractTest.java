package dev.talaan.sandbox.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.core.error.platform.InvalidParameterValue;
import com.databricks.sdk.service.jobs.BaseRun;
import com.databricks.sdk.service.jobs.ListRunsRequest;
import com.databricks.sdk.service.jobs.RunType;
import dev.talaan.sandbox.LocalWorkspace;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunsListContractTest {

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    private final NewJobs fresh = new NewJobs(workspace);

    @Test
    void listsTheRunsOfAChoice() {
        fresh.slowly();
        var ended = fresh.ran(NewJobs.task("a"));
        var running = fresh.start(102);
        assertThat(ids(new ListRunsRequest().setActiveOnly(true))).containsExactly(running);
        assertThat(ids(new ListRunsRequest().setCompletedOnly(true)))
                .contains(ended)
                .doesNotContain(running);
        var start = fresh.run(ended).getStartTime();
        assertThat(ids(new ListRunsRequest().setStartTimeFrom(start).setStartTimeTo(start)))
                .containsExactly(ended);
        assertThat(ids(new ListRunsRequest().setRunType(RunType.SUBMIT_RUN))).isEmpty();
        assertThat(fresh.api().listRuns(new ListRunsRequest().setExpandTasks(true)))
                .allSatisfy(run -> assertThat(run.getTasks()).isNotEmpty());
    }

    @Test
    void refusesTwoChoicesThatExcludeEachOther() {
        assertThatThrownBy(() -> ids(new ListRunsRequest().setActiveOnly(true).setCompletedOnly(true)))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessageContaining("Only one of active_only and completed_only");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    run_type=MOON         | INVALID_PARAMETER_VALUE | Invalid run_type: MOON.
                    limit=25              | INVALID_PARAMETER_VALUE | Invalid limit 25
                    start_time_from=today | MALFORMED_REQUEST       | Could not parse the value 'today'
                    active_only=perhaps   | MALFORMED_REQUEST       | Could not parse the value 'perhaps'
                    expand_tasks=1        | MALFORMED_REQUEST       | Could not parse the value '1'
                    job_id=BIR            | MALFORMED_REQUEST       | Could not parse the value 'BIR'
                    """)
    void refusesWhatIsNoValue(String query, String code, String words) {
        var answer = workspace.send("GET", "/api/2.2/jobs/runs/list?" + query, "", LocalWorkspace.PORTAL);
        var error = new JsonObject(answer.body());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(error.getString("error_code")).isEqualTo(code);
        assertThat(error.getString("message")).startsWith(words);
    }

    private List<Long> ids(ListRunsRequest request) {
        return StreamSupport.stream(fresh.api().listRuns(request).spliterator(), false)
                .map(BaseRun::getRunId)
                .toList();
    }
}
