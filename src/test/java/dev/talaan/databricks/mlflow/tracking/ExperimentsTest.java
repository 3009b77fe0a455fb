package dev.talaan.databricks.mlflow.tracking;

import static dev.talaan.databricks.mlflow.Trial.all;
import static dev.talaan.databricks.mlflow.Trial.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.contract.OnlyDatabricks;
import dev.talaan.databricks.DatabricksError.Conflict;
import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.mlflow.Tag;
import dev.talaan.databricks.mlflow.Trial;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Ground.class)
class ExperimentsTest {

    @Inject
    Experiments experiments;

    @BeforeEach
    void begin() {
        Trial.begin();
    }

    @Test
    void areCreatedAndRead() {
        var name = Trial.path();
        var id = create(name, "october");
        var experiment = answer(experiments.get(id));
        assertThat(experiment.name()).isEqualTo(name);
        assertThat(experiment.lifecycleStage()).isEqualTo("active");
        assertThat(experiment.tags()).contains(new Tag("trial", "october"));
        assertThat(experiment.creationTime()).isPositive();
        assertThat(answer(experiments.named(name)).experimentId()).isEqualTo(id);
    }

    @Test
    void areRefused() {
        var name = Trial.path();
        create(name, "twice");
        assertThatThrownBy(() -> create(name, "twice"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("already exists");
        assertThatThrownBy(() -> create("", "nameless"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("'name'");
        assertThatThrownBy(() -> answer(experiments.get("987654321")))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("No Experiment with id=987654321 exists");
        assertThatThrownBy(() -> answer(experiments.named("/Shared/none")))
                .isInstanceOf(NotFound.class)
                .hasMessage("Could not find experiment with name '/Shared/none'");
    }

    @Test
    void areSearched() {
        var trial = Trial.name();
        var first = create("/Shared/b-" + trial, trial);
        var second = create("/Shared/a-" + trial, trial);
        assertThat(found("tags.trial = '" + trial + "'", List.of("name ASC"))).containsExactly(second, first);
        assertThat(found("name LIKE '/Shared/%" + trial + "'", List.of("name DESC")))
                .containsExactly(first, second);
        assertThat(found("name = '/Shared/a-" + trial + "'", List.of())).containsExactly(second);
        assertThat(found("name ILIKE '/SHARED/A-" + trial + "'", List.of())).containsExactly(second);
        assertThat(found("", List.of())).contains(first, second);
        assertThat(found("name = 'none'", List.of())).isEmpty();
    }

    @Test
    void areNotSearchedByNonsense() {
        assertThatThrownBy(() -> found("nonsense", List.of()))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("Invalid clause(s) in filter string:");
        assertThatThrownBy(() -> found("colour = 'red'", List.of()))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("colour");
    }

    @Test
    @OnlyDatabricks("pages as small as a test wants them")
    void areSearchedPageByPage() {
        Databricks.pace(Map.of("pageSize", 1));
        assertThat(found("", List.of())).hasSize(2);
        assertThat(Databricks.requests()).hasSize(2);
    }

    @Test
    void areDeletedOnce() {
        var trial = Trial.name();
        var id = create("/Shared/" + trial, trial);
        answer(experiments.delete(id));
        assertThat(answer(experiments.get(id)).lifecycleStage()).isEqualTo("deleted");
        assertThat(found("tags.trial = '" + trial + "'", List.of())).isEmpty();
        assertThatThrownBy(() -> answer(experiments.delete(id)))
                .isInstanceOf(NotFound.class)
                .hasMessage("No Experiment with id=" + id + " exists");
        assertThatThrownBy(() -> create("/Shared/" + trial, trial)).isInstanceOf(Conflict.class);
    }

    private String create(String name, String trial) {
        return answer(experiments.create(name, List.of(new Tag("trial", trial))));
    }

    private List<String> found(String filter, List<String> orderBy) {
        return all(experiments.search(filter, orderBy).map(Experiment::experimentId));
    }
}
