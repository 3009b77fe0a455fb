package dev.talaan.sandbox.mlflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.core.error.platform.InvalidParameterValue;
import com.databricks.sdk.core.error.platform.ResourceAlreadyExists;
import com.databricks.sdk.core.error.platform.ResourceDoesNotExist;
import com.databricks.sdk.service.ml.CreateExperiment;
import com.databricks.sdk.service.ml.DeleteExperiment;
import com.databricks.sdk.service.ml.Experiment;
import com.databricks.sdk.service.ml.ExperimentTag;
import com.databricks.sdk.service.ml.ExperimentsAPI;
import com.databricks.sdk.service.ml.RestoreExperiment;
import com.databricks.sdk.service.ml.SearchExperiments;
import com.databricks.sdk.service.ml.SetExperimentTag;
import com.databricks.sdk.service.ml.UpdateExperiment;
import com.databricks.sdk.service.ml.ViewType;
import dev.talaan.sandbox.LocalWorkspace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExperimentsContractTest {

    private static final String WITHHOLDING = "/Shared/bir-month-end/withholding-tax-forecast";
    private static final String VAT = "/Shared/bir-month-end/vat-forecast";
    private static final String TRIAL = "/Shared/bir-month-end/income-tax-forecast";

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    @Test
    void areCreatedAndRead() {
        var id = create(TRIAL);
        var experiment = experiments().getExperiment(id).getExperiment();
        assertThat(experiment.getName()).isEqualTo(TRIAL);
        assertThat(experiment.getLifecycleStage()).isEqualTo("active");
        assertThat(experiment.getTags()).extracting(ExperimentTag::getValue).containsExactly("1702-Q");
        assertThat(experiment.getCreationTime())
                .isGreaterThanOrEqualTo(LocalWorkspace.NOW.toEpochMilli())
                .isEqualTo(experiment.getLastUpdateTime());
        assertThat(experiments().getByName(TRIAL).getExperiment().getExperimentId())
                .isEqualTo(id);
    }

    @Test
    void areRefusedTwiceUnderOneName() {
        assertThatThrownBy(() -> create(VAT))
                .isInstanceOf(ResourceAlreadyExists.class)
                .hasMessage("Experiment(name=" + VAT + ") already exists.");
        assertThatThrownBy(() -> experiments().createExperiment(new CreateExperiment()))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessageContaining("Missing value for required parameter 'name'.");
        assertThatThrownBy(() -> experiments().getExperiment("7"))
                .isInstanceOf(ResourceDoesNotExist.class)
                .hasMessage("No Experiment with id=7 exists");
        assertThatThrownBy(() -> experiments().getByName("none"))
                .isInstanceOf(ResourceDoesNotExist.class)
                .hasMessage("Could not find experiment with name 'none'");
    }

    @Test
    void areSearchedPageByPage() {
        workspace.pace("{\"pageSize\":1}");
        create(TRIAL);
        assertThat(names(new SearchExperiments())).containsExactly(TRIAL, WITHHOLDING, VAT);
        assertThat(names(new SearchExperiments().setFilter("name LIKE '/Shared/%' AND tags.bir_form = '2550-Q'")))
                .containsExactly(VAT);
        assertThat(names(new SearchExperiments().setOrderBy(List.of("name DESC"))))
                .containsExactly(WITHHOLDING, VAT, TRIAL);
        assertThat(names(new SearchExperiments().setFilter("name = 'none'"))).isEmpty();
    }

    @Test
    void areNotSearchedByNonsense() {
        assertThatThrownBy(() -> names(new SearchExperiments().setFilter("nonsense")))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessageContaining("Invalid clause(s) in filter string: 'nonsense'");
        assertThatThrownBy(() -> names(new SearchExperiments().setFilter("colour = 'red'")))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessageContaining("Invalid attribute key 'colour' specified.");
        assertThatThrownBy(() -> names(new SearchExperiments().setMaxResults(60_000L)))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessageContaining("It must be at most 50000");
    }

    @Test
    void areDeletedAndBroughtBack() {
        var id = create(TRIAL);
        experiments().deleteExperiment(new DeleteExperiment().setExperimentId(id));
        assertThat(experiments().getExperiment(id).getExperiment().getLifecycleStage())
                .isEqualTo("deleted");
        assertThat(names(new SearchExperiments())).doesNotContain(TRIAL);
        assertThat(names(new SearchExperiments().setViewType(ViewType.DELETED_ONLY)))
                .containsExactly(TRIAL);
        assertThatThrownBy(() -> create(TRIAL)).isInstanceOf(ResourceAlreadyExists.class);
        assertThatThrownBy(() -> experiments().deleteExperiment(new DeleteExperiment().setExperimentId(id)))
                .isInstanceOf(ResourceDoesNotExist.class)
                .hasMessage("No Experiment with id=" + id + " exists");
        experiments().restoreExperiment(new RestoreExperiment().setExperimentId(id));
        assertThat(names(new SearchExperiments())).contains(TRIAL);
    }

    @Test
    void areRenamedAndTagged() {
        var id = create(TRIAL);
        experiments()
                .updateExperiment(new UpdateExperiment().setExperimentId(id).setNewName("b"));
        experiments()
                .setExperimentTag(
                        new SetExperimentTag().setExperimentId(id).setKey("k").setValue("v"));
        var experiment = experiments().getByName("b").getExperiment();
        assertThat(experiment.getTags()).extracting(ExperimentTag::getKey).containsExactly("bir_form", "k");
        assertThatThrownBy(() -> experiments()
                        .updateExperiment(
                                new UpdateExperiment().setExperimentId(id).setNewName(VAT)))
                .isInstanceOf(ResourceAlreadyExists.class);
    }

    private static String create(String name) {
        return experiments()
                .createExperiment(new CreateExperiment()
                        .setName(name)
                        .setTags(List.of(new ExperimentTag().setKey("bir_form").setValue("1702-Q"))))
                .getExperimentId();
    }

    private static List<String> names(SearchExperiments search) {
        var names = new ArrayList<String>();
        experiments().searchExperiments(search).forEach((Experiment found) -> names.add(found.getName()));
        return names;
    }

    private static ExperimentsAPI experiments() {
        return workspace.client().experiments();
    }
}
