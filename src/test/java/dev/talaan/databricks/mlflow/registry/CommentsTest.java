package dev.talaan.databricks.mlflow.registry;

import static dev.talaan.databricks.mlflow.Trial.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.contract.OnlyDatabricks;
import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.mlflow.Trial;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Ground.class)
@OnlyDatabricks("comments on versions")
class CommentsTest {

    private static final VersionId THIRD = new VersionId("bir_tax_forecaster", "3");

    @Inject
    Comments comments;

    @BeforeEach
    void begin() {
        Trial.begin();
    }

    @Test
    void areWrittenRewrittenAndTakenBack() {
        var written = answer(comments.create(THIRD, "Checked."));
        assertThat(written.userId()).isEqualTo("talaan-portal");
        assertThat(written.creationTimestamp()).isPositive();
        var rewritten = answer(comments.update(written.id(), "Checked twice."));
        assertThat(rewritten.comment()).isEqualTo("Checked twice.");
        assertThat(rewritten.id()).isEqualTo(written.id());
        answer(comments.delete(written.id()));
        assertThatThrownBy(() -> answer(comments.delete(written.id()))).isInstanceOf(NotFound.class);
    }

    @Test
    void areRefused() {
        assertThatThrownBy(() -> answer(comments.create(new VersionId("none", "1"), "Checked.")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(comments.create(THIRD, "")))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("'comment'");
        assertThatThrownBy(() -> answer(comments.update("none", "x"))).isInstanceOf(NotFound.class);
    }
}
