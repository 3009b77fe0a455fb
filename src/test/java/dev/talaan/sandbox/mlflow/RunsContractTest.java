package dev.talaan.sandbox.mlflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.core.error.platform.InvalidParameterValue;
import com.databricks.sdk.core.error.platform.ResourceDoesNotExist;
import com.databricks.sdk.service.ml.CreateRun;
import com.databricks.sdk.service.ml.DeleteExperiment;
import com.databricks.sdk.service.ml.DeleteRun;
import com.databricks.sdk.service.ml.ExperimentsAPI;
import com.databricks.sdk.service.ml.RestoreRun;
import com.databricks.sdk.service.ml.Run;
import com.databricks.sdk.service.ml.RunInfoStatus;
import com.databricks.sdk.service.ml.RunTag;
import com.databricks.sdk.service.ml.SearchRuns;
import com.databricks.sdk.service.ml.UpdateRun;
import com.databricks.sdk.service.ml.UpdateRunStatus;
import dev.talaan.sandbox.LocalWorkspace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunsContractTest {

    private static final String WITHHOLDING = "2406110000000101";
    private static final String VAT = "2406110000000102";

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    @Test
    void areCreatedAndEnded() {
        var id = create();
        var run = runs().getRun(id).getRun();
        assertThat(run.getInfo().getStatus()).isEqualTo(RunInfoStatus.RUNNING);
        assertThat(run.getInfo().getStartTime()).isEqualTo(5);
        assertThat(run.getInfo().getEndTime()).isNull();
        assertThat(run.getInfo().getArtifactUri()).endsWith(VAT + "/" + id + "/artifacts");
        assertThat(run.getData().getTags()).extracting(RunTag::getValue).containsExactlyInAnyOrder("trial", "2026-10");
        var info = runs().updateRun(new UpdateRun()
                        .setRunId(id)
                        .setStatus(UpdateRunStatus.FINISHED)
                        .setEndTime(9L)
                        .setRunName("final"))
                .getRunInfo();
        assertThat(info.getStatus()).isEqualTo(RunInfoStatus.FINISHED);
        assertThat(info.getRunName()).isEqualTo("final");
        assertThat(runs().getRun(id).getRun().getInfo().getEndTime()).isEqualTo(9);
    }

    @Test
    void areRefusedWithoutTheirExperiment() {
        assertThatThrownBy(() -> runs().createRun(new CreateRun().setExperimentId("7")))
                .isInstanceOf(ResourceDoesNotExist.class)
                .hasMessage("No Experiment with id=7 exists");
        assertThatThrownBy(() -> runs().getRun("none"))
                .isInstanceOf(ResourceDoesNotExist.class)
                .hasMessage("Run with id=none not found");
        assertThatThrownBy(() -> runs().updateRun(new UpdateRun().setRunId("none")))
                .isInstanceOf(ResourceDoesNotExist.class);
        runs().deleteExperiment(new DeleteExperiment().setExperimentId(VAT));
        assertThatThrownBy(RunsContractTest::create)
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessage("The experiment " + VAT + " must be in the 'active' state. Current state is deleted.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            metrics.rmse < 60000                                      | wht-2024-03 wht-2024-02
            metrics.rmse < 60000 and params.max_depth = '6'           | wht-2024-03 wht-2024-02
            metrics.mape >= 7.1 AND metrics."rmse" != 74310.25        | wht-2024-02
            params.learning_rate != '0.05'                            | wht-2024-03 wht-2024-01
            tags.team = 'month-end'                                   | wht-2024-03 wht-2024-02 wht-2024-01
            tags.`mlflow.runName` LIKE 'wht-2024-0_'                  | wht-2024-03 wht-2024-02 wht-2024-01
            attributes.run_name ILIKE 'WHT%03'                        | wht-2024-03
            status = "FINISHED"                                       | wht-2024-03 wht-2024-02 wht-2024-01
            status = 'FAILED'                                         | ~~
            attributes.start_time > 1708000000000                     | wht-2024-03 wht-2024-02
            run_id IN ('a11ce0000000000000000000000000f1', 'none')    | wht-2024-01
            tags.none != 'x'                                          | ~~
            """)
    void areFoundByAFilter(String filter, String names) {
        assertThat(String.join(" ", found(search().setFilter(filter)))).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            nonsense                              | Invalid clause(s) in filter string: 'nonsense'
            metrics.rmse                          | Invalid clause(s) in filter string: 'metrics.rmse'
            metrics.rmse < 2 OR metrics.rmse > 3  | Invalid clause(s) in filter string
            metrics.rmse < 2 AND                  | Invalid clause(s) in filter string: 'AND'
            foo.bar = 'x'                         | Invalid entity type 'foo'.
            attributes.colour = 'x'               | Invalid attribute key 'colour' specified.
            params.max_depth = 6                  | Expected a quoted string value for parameter
            params.max_depth > '3'                | Invalid comparator '>' not one of
            metrics.rmse = 'a'                    | Expected numeric value type for metric. Found 'a'
            metrics.rmse LIKE 3                   | Invalid comparator 'LIKE' not one of
            start_time = 'x'                      | Expected numeric value type for numeric attribute: start_time.
            """)
    void areNotFoundByNonsense(String filter, String words) {
        assertThatThrownBy(() -> found(search().setFilter(filter)))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessageContaining(words);
    }

    @Test
    void comeInTheOrderThatIsAskedFor() {
        workspace.pace("{\"pageSize\":2}");
        assertThat(found(search())).containsExactly("wht-2024-03", "wht-2024-02", "wht-2024-01");
        assertThat(found(search().setOrderBy(List.of("metrics.rmse DESC"))))
                .containsExactly("wht-2024-01", "wht-2024-02", "wht-2024-03");
        var both = search().setExperimentIds(List.of(WITHHOLDING, VAT));
        assertThat(found(both.setOrderBy(List.of("params.learning_rate DESC", "run_name"))))
                .containsExactly("wht-2024-01", "wht-2024-02", "wht-2024-03", "vat-2024-03");
        assertThatThrownBy(() -> found(search().setOrderBy(List.of("metrics.rmse SIDEWAYS"))))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessage("Invalid ordering key in order_by clause 'metrics.rmse SIDEWAYS'.");
        assertThatThrownBy(() -> found(search().setMaxResults(0L)))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessageContaining("It must be a positive integer");
    }

    @Test
    void areDeletedAndBroughtBack() {
        var id = create();
        runs().deleteRun(new DeleteRun().setRunId(id));
        assertThat(runs().getRun(id).getRun().getInfo().getLifecycleStage()).isEqualTo("deleted");
        assertThatThrownBy(() -> runs().updateRun(new UpdateRun().setRunId(id)))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessage("The run " + id + " must be in the 'active' state. Current state is deleted.");
        runs().restoreRun(new RestoreRun().setRunId(id));
        assertThat(runs().getRun(id).getRun().getInfo().getLifecycleStage()).isEqualTo("active");
    }

    private static String create() {
        var asked = new CreateRun()
                .setExperimentId(VAT)
                .setRunName("trial")
                .setStartTime(5L)
                .setTags(List.of(new RunTag().setKey("month").setValue("2026-10")));
        return runs().createRun(asked).getRun().getInfo().getRunId();
    }

    private static SearchRuns search() {
        return new SearchRuns().setExperimentIds(List.of(WITHHOLDING)).setMaxResults(5L);
    }

    private static List<String> found(SearchRuns search) {
        var names = new ArrayList<String>();
        runs().searchRuns(search).forEach((Run run) -> names.add(run.getInfo().getRunName()));
        return names;
    }

    private static ExperimentsAPI runs() {
        return workspace.client().experiments();
    }
}
