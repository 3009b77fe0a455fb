package dev.talaan.databricks.mlflow.registry;

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
class RegisteredModelsTest {

    @Inject
    RegisteredModels models;

    @BeforeEach
    void begin() {
        Trial.begin();
    }

    @Test
    void areCreatedAndRead() {
        var name = create();
        var model = answer(models.get(name));
        assertThat(model.name()).isEqualTo(name);
        assertThat(model.description()).isEqualTo("A trial.");
        assertThat(model.tags()).containsExactly(new Tag("trial", name));
        assertThat(model.creationTimestamp()).isPositive().isEqualTo(model.lastUpdatedTimestamp());
    }

    @Test
    void areRefused() {
        var name = create();
        assertThatThrownBy(() -> answer(models.create(new NewModel(name, "", List.of()))))
                .isInstanceOf(Conflict.class)
                .hasMessage("Registered Model (name=" + name + ") already exists.");
        assertThatThrownBy(() -> answer(models.create(new NewModel("a/b", "", List.of()))))
                .isInstanceOf(InvalidRequest.class)
                .hasMessage("Invalid model name 'a/b'. Names cannot contain '/' or ':'.");
        assertThatThrownBy(() -> answer(models.get("none")))
                .isInstanceOf(NotFound.class)
                .hasMessage("Registered Model with name=none not found");
    }

    @Test
    void areDescribedAndRenamed() {
        var name = create();
        assertThat(answer(models.describe(name, "Better.")).description()).isEqualTo("Better.");
        var other = create();
        assertThatThrownBy(() -> answer(models.rename(name, other))).isInstanceOf(Conflict.class);
        var renamed = Trial.name();
        assertThat(answer(models.rename(name, renamed)).name()).isEqualTo(renamed);
        assertThat(answer(models.get(renamed)).description()).isEqualTo("Better.");
        assertThatThrownBy(() -> answer(models.get(name))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(models.describe(name, "x"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(models.rename(name, "x"))).isInstanceOf(NotFound.class);
    }

    @Test
    void areSearched() {
        var trial = Trial.name();
        for (var name : List.of("b_" + trial, "a_" + trial)) {
            answer(models.create(new NewModel(name, "", List.of(new Tag("trial", trial)))));
        }
        assertThat(found("name LIKE '%" + trial + "'")).containsExactly("a_" + trial, "b_" + trial);
        assertThat(found("name ILIKE 'A_" + trial + "'")).containsExactly("a_" + trial);
        assertThat(found("name = 'b_" + trial + "'")).containsExactly("b_" + trial);
        assertThat(found("tags.trial = '" + trial + "'")).hasSize(2);
        assertThat(found("")).contains("a_" + trial, "b_" + trial);
        assertThat(found("name = 'none'")).isEmpty();
        assertThatThrownBy(() -> found("nonsense"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("Invalid clause(s) in filter string:");
        assertThatThrownBy(() -> found("name > 'a'")).isInstanceOf(InvalidRequest.class);
    }

    @Test
    @OnlyDatabricks("pages as small as a test wants them")
    void areSearchedPageByPage() {
        Databricks.pace(Map.of("pageSize", 1));
        var name = create();
        assertThat(found("")).containsExactly("bir_tax_forecaster", name);
        assertThat(Databricks.requests()).hasSize(3);
    }

    @Test
    void areTagged() {
        var name = create();
        answer(models.setTag(name, new Tag("law", "RR 11-2018")));
        assertThat(answer(models.get(name)).tags()).contains(new Tag("law", "RR 11-2018"));
        answer(models.deleteTag(name, "law"));
        answer(models.deleteTag(name, "law"));
        assertThat(answer(models.get(name)).tags()).containsExactly(new Tag("trial", name));
        assertThatThrownBy(() -> answer(models.setTag("none", new Tag("a", "b"))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(models.deleteTag("none", "a"))).isInstanceOf(NotFound.class);
    }

    @Test
    void areDeleted() {
        var name = create();
        answer(models.delete(name));
        assertThat(found("name = '" + name + "'")).isEmpty();
        assertThatThrownBy(() -> answer(models.delete(name)))
                .isInstanceOf(NotFound.class)
                .hasMessage("Registered Model with name=" + name + " not found");
    }

    @Test
    @OnlyDatabricks("ids of models and permissions on them")
    void tellWhatThePortalMayDo() {
        var model = answer(models.inWorkspace("bir_tax_forecaster"));
        assertThat(model.id()).hasSize(32);
        assertThat(model.permissionLevel()).isEqualTo("CAN_MANAGE");
        assertThat(model.latestVersions()).extracting(ModelVersion::version).containsExactly("1", "2", "3");
        assertThatThrownBy(() -> answer(models.delete("bir_tax_forecaster")))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("Move them to None or Archived first.");
    }

    /// An open-source server does not have the call at all.
    @Test
    void areNotInTheWorkspaceIfTheyAreNotThere() {
        assertThatThrownBy(() -> answer(models.inWorkspace("none"))).isInstanceOf(NotFound.class);
    }

    private String create() {
        var name = Trial.name();
        return answer(models.create(new NewModel(name, "A trial.", List.of(new Tag("trial", name)))))
                .name();
    }

    private List<String> found(String filter) {
        return all(models.search(filter).map(RegisteredModel::name));
    }
}
