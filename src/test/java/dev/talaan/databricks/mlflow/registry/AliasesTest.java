package dev.talaan.databricks.mlflow.registry;

import static dev.talaan.databricks.mlflow.Trial.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.mlflow.Trial;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Ground.class)
class AliasesTest {

    @Inject
    RegisteredModels models;

    @Inject
    ModelVersions versions;

    @Inject
    Aliases aliases;

    private String model;

    @BeforeEach
    void begin() {
        Trial.begin();
        model = answer(models.create(new NewModel(Trial.name(), "", List.of()))).name();
        for (var run : List.of("r1", "r2")) {
            answer(versions.create(new NewVersion(model, "dbfs:/models/" + run, run, "", List.of())));
        }
    }

    @Test
    void meanAVersionUntilTheyMeanAnother() {
        answer(aliases.set("champion", id("1")));
        assertThat(answer(aliases.version(model, "champion")).version()).isEqualTo("1");
        answer(aliases.set("champion", id("2")));
        assertThat(answer(aliases.version(model, "champion")).version()).isEqualTo("2");
        assertThat(answer(models.get(model)).aliases()).containsExactly(new RegisteredModel.AliasOf("champion", "2"));
    }

    @Test
    void areTakenAway() {
        answer(aliases.set("champion", id("1")));
        answer(aliases.delete(model, "champion"));
        answer(aliases.delete(model, "champion"));
        assertThatThrownBy(() -> answer(aliases.version(model, "champion")))
                .isInstanceOf(InvalidRequest.class)
                .hasMessage("Registered model alias champion not found.");
    }

    @Test
    void areRefused() {
        assertThatThrownBy(() -> answer(aliases.set("champion", id("9"))))
                .isInstanceOf(NotFound.class)
                .hasMessage("Model Version (name=" + model + ", version=9) not found");
        assertThatThrownBy(() -> answer(aliases.set("Latest", id("1"))))
                .isInstanceOf(InvalidRequest.class)
                .hasMessage("'latest' alias name (case insensitive) is reserved.");
        assertThatThrownBy(() -> answer(aliases.set("v1", id("1"))))
                .isInstanceOf(InvalidRequest.class)
                .hasMessage("Version alias name 'v1' is reserved.");
        assertThatThrownBy(() -> answer(aliases.version("none", "champion"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(aliases.delete("none", "champion"))).isInstanceOf(NotFound.class);
    }

    private VersionId id(String version) {
        return new VersionId(model, version);
    }
}
