package dev.talaan.databricks.mlflow.registry;

import static dev.talaan.databricks.mlflow.Trial.all;
import static dev.talaan.databricks.mlflow.Trial.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.contract.OnlyDatabricks;
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
class ModelVersionsTest {

    @Inject
    RegisteredModels models;

    @Inject
    ModelVersions versions;

    private String model;

    @BeforeEach
    void begin() {
        Trial.begin();
        model = answer(models.create(new NewModel(Trial.name(), "", List.of()))).name();
    }

    @Test
    void areCreatedAndRead() {
        var created = create("r1");
        assertThat(created.version()).isEqualTo("1");
        assertThat(create("r2").version()).isEqualTo("2");
        var version = answer(versions.get(id("1")));
        assertThat(version.stage()).contains(Stage.NONE);
        assertThat(version.isReady()).isTrue();
        assertThat(version.runId()).isEqualTo("r1");
        assertThat(version.source()).isEqualTo("dbfs:/models/r1");
        assertThat(version.description()).isEqualTo("October.");
        assertThat(version.tags()).containsExactly(new Tag("month", "2026-10"));
        assertThat(answer(versions.source(id("1")))).isEqualTo("dbfs:/models/r1");
    }

    @Test
    void areRefused() {
        assertThatThrownBy(() -> answer(versions.create(new NewVersion("none", "dbfs:/x", null, "", List.of()))))
                .isInstanceOf(NotFound.class)
                .hasMessage("Registered Model with name=none not found");
        assertThatThrownBy(() -> answer(versions.create(new NewVersion(model, "", null, "", List.of()))))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("'source'");
        var words = "Model Version (name=" + model + ", version=9) not found";
        assertThatThrownBy(() -> answer(versions.get(id("9"))))
                .isInstanceOf(NotFound.class)
                .hasMessage(words);
        assertThatThrownBy(() -> answer(versions.source(id("9"))))
                .isInstanceOf(NotFound.class)
                .hasMessage(words);
        assertThatThrownBy(() -> id("x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void areDescribedAndTagged() {
        create("r1");
        assertThat(answer(versions.describe(id("1"), "Checked.")).description()).isEqualTo("Checked.");
        answer(versions.setTag(id("1"), new Tag("audited", "yes")));
        assertThat(answer(versions.get(id("1"))).tags()).contains(new Tag("audited", "yes"));
        assertThatThrownBy(() -> answer(versions.describe(id("9"), "x"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(versions.setTag(id("9"), new Tag("a", "b"))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void areSearchedTheLatestChangeFirst() {
        var run = Trial.name();
        create(run);
        create(run);
        create("other");
        answer(versions.describe(id("1"), "Changed last."));
        assertThat(found("name='" + model + "'")).containsExactly("1", "3", "2");
        assertThat(found("run_id='" + run + "'")).containsExactly("1", "2");
        assertThat(found("name = '" + model + "' AND run_id = 'other'")).containsExactly("3");
        assertThat(found("name = 'none'")).isEmpty();
        assertThat(found("")).contains("1", "2", "3");
        assertThatThrownBy(() -> found("nonsense"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("Invalid clause(s) in filter string:");
        assertThatThrownBy(() -> found("stage = 'Production'"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("Invalid attribute key 'stage' specified.");
    }

    @Test
    @OnlyDatabricks("pages as small as a test wants them")
    void areSearchedPageByPage() {
        Databricks.pace(Map.of("pageSize", 2));
        assertThat(found("name = 'bir_tax_forecaster'")).containsExactly("3", "2", "1");
        assertThat(Databricks.requests().stream().filter(path -> path.endsWith("search")))
                .hasSize(2);
    }

    @Test
    void areLatestInTheirStages() {
        create("r1");
        create("r2");
        assertThat(answer(versions.latest(model, List.of())))
                .extracting(ModelVersion::version)
                .containsExactly("2");
        assertThat(answer(versions.latest(model, List.of(Stage.PRODUCTION)))).isEmpty();
        assertThatThrownBy(() -> answer(versions.latest("none", List.of()))).isInstanceOf(NotFound.class);
    }

    @Test
    void areDeleted() {
        create("r1");
        answer(versions.delete(id("1")));
        assertThat(found("name = '" + model + "'")).isEmpty();
        assertThatThrownBy(() -> answer(versions.delete(id("1"))))
                .isInstanceOf(NotFound.class)
                .hasMessage("Model Version (name=" + model + ", version=1) not found");
        assertThat(create("r2").version()).isNotEmpty();
    }

    @Test
    @OnlyDatabricks("a guard over versions in use")
    void areNotDeletedInProduction() {
        assertThatThrownBy(() -> answer(versions.delete(new VersionId("bir_tax_forecaster", "2"))))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("it is in Production.");
    }

    private ModelVersion create(String run) {
        return answer(versions.create(
                new NewVersion(model, "dbfs:/models/" + run, run, "October.", List.of(new Tag("month", "2026-10")))));
    }

    private VersionId id(String version) {
        return new VersionId(model, version);
    }

    private List<String> found(String filter) {
        return all(versions.search(filter).map(ModelVersion::version));
    }
}
