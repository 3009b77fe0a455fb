package dev.talaan.databricks.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.databricks.DatabricksError.Unavailable;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(Ground.class)
class ProbesTest {

    @Inject
    Probes probes;

    @AfterEach
    void fresh() {
        Databricks.reset();
    }

    @ParameterizedTest
    @EnumSource
    void everyGroupAnswersItsQuestionWithOneCall(Group group) {
        Databricks.forgetRequests();
        assertThat(probes.ask(group).await().indefinitely()).isNotNull();
        assertThat(Databricks.requests()).containsExactly(probes.call(group).replace("GET ", ""));
    }

    @ParameterizedTest
    @EnumSource
    void whatFailsIsNotAskedAgain(Group group) {
        Databricks.fault(Map.of("kind", "STATUS", "status", 503));
        Databricks.forgetRequests();
        assertThatThrownBy(() -> probes.ask(group).await().indefinitely()).isInstanceOf(Unavailable.class);
        assertThat(Databricks.requests()).hasSize(1);
    }
}
