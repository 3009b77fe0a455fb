package dev.talaan.databricks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.talaan.databricks.jobs.Jobs;
import dev.talaan.databricks.sql.Query;
import dev.talaan.databricks.sql.Statements;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The portal's key is in nothing that anybody can read, with the log as loud as it gets.
@QuarkusTest
@QuarkusTestResource(Ground.class)
@TestProfile(Hurried.class)
class SecrecyTest {

    private static final String KEY = "dapi-local-portal";

    @Inject
    Jobs jobs;

    @Inject
    Statements statements;

    private Ear ear;

    @BeforeEach
    void listen() {
        ear = Ear.open();
    }

    @AfterEach
    void stop() {
        ear.close();
        Databricks.reset();
    }

    @Test
    void theKeyIsInNoLogAndNoFailure() {
        jobs.named("BIR Month-End ETL").await().indefinitely();
        statements.query(Query.of("SELECT 1")).await().indefinitely();
        for (var fault : List.of(
                Map.of("kind", "STATUS", "status", 401, "message", "the token is not valid"),
                Map.of("kind", "STATUS", "status", 503),
                Map.of("kind", "HTML", "status", 200),
                Map.of("kind", "WRONG_TYPES"),
                Map.of("kind", "RESET"))) {
            Databricks.fault(fault);
            var failure = catchThrowable(() -> jobs.named("x").await().indefinitely());
            assertThat(everythingAbout(failure)).doesNotContain(KEY);
            Databricks.heal();
        }
        assertThat(ear.heard()).as("headers are logged").anyMatch(line -> line.contains("Authorization=****"));
        assertThat(ear.heard()).noneMatch(line -> line.contains(KEY));
    }

    @Test
    void aLinkToAResultIsInNoLogAndNoFailureEither() {
        Databricks.pace(Map.of("chunkRows", 7));
        var query = Query.of("SELECT * FROM range(20) AS t(id)");
        assertThat(files(query)).hasSize(3);
        leadsTo(DatabricksError.PermissionDenied.class, query, "STATUS", 403);
        leadsTo(DatabricksError.Unavailable.class, query, "STATUS", 503);
        leadsTo(DatabricksError.Unreadable.class, query, "HTML", 302);
        leadsTo(DatabricksError.Unavailable.class, query, "RESET", 0);
        assertThat(ear.heard()).as("the log is loud").anyMatch(line -> line.contains("/result/chunks/1"));
        assertThat(ear.heard()).noneMatch(line -> line.contains("signature=") || line.contains("external-results"));
    }

    private void leadsTo(Class<? extends DatabricksError> kind, Query query, String fault, int status) {
        Databricks.fault(Map.of("path", "/external-results/", "kind", fault, "status", status));
        var failure = catchThrowable(() -> files(query));
        assertThat(failure).isExactlyInstanceOf(kind);
        assertThat(everythingAbout(failure)).doesNotContain("signature=").doesNotContain("external-results");
        Databricks.heal();
    }

    private List<byte[]> files(Query query) {
        return statements
                .csv(query)
                .chain(large -> large.parts().collect().asList())
                .await()
                .indefinitely();
    }

    private static String everythingAbout(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text + ((DatabricksError) failure).advice() + ((DatabricksError) failure).detail();
    }
}
