package dev.talaan.web;

import static dev.talaan.support.Accounts.anonymous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.talaan.support.Accounts;
import dev.talaan.support.Ground;
import dev.talaan.support.Metrics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/// Pages in the metrics: named by their pattern, counted by how soon they answered.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class PageTimingsTest {

    private static final String PAGES = "http_server_requests_seconds_count";
    private static final String MONTH = "uri=\"/month-end/{period}\"";

    @Test
    void aPageIsNamedByItsPatternWhateverTheMonth() {
        var before = Metrics.now().value(PAGES, MONTH, "status=\"200\"");
        var auditor = Accounts.AUDITOR.signedIn();
        auditor.get("/month-end/2026-10").then().statusCode(200);
        auditor.get("/month-end/2026-09").then().statusCode(200);
        await("both pages counted").until(() -> Metrics.now().value(PAGES, MONTH, "status=\"200\"") == before + 2);
        assertThat(Metrics.now().lines()).noneMatch(line -> line.contains("uri=\"/month-end/2026"));
    }

    @Test
    void pagesAreCountedByTheTimeTheyPromise() {
        Accounts.AUDITOR.signedIn().get("/month-end/2026-10").then().statusCode(200);
        await("a bucket of two seconds")
                .until(() -> Metrics.now().value("http_server_requests_seconds_bucket", MONTH, "le=\"2.0\"") > 0);
    }

    @Test
    void whatNobodyWroteAndWhatNeverChangesIsNoPage() {
        anonymous().get("/no/such/" + System.nanoTime());
        anonymous().get("/static/icon.svg").then().statusCode(200);
        await("an unknown address is counted").until(() -> Metrics.now().value(PAGES, "status=\"404\"") > 0);
        assertThat(Metrics.now().lines())
                .noneMatch(line -> line.contains("/no/such/"))
                .noneMatch(line -> line.contains("/static/"))
                .noneMatch(line -> line.contains("uri=\"/q/"));
    }

    @Test
    void connectionsAndTheMachineAreThereToo() {
        assertThat(Metrics.now().series("agroal_active_count")).isNotEmpty();
        assertThat(Metrics.now().series("jvm_memory_used_bytes")).isNotEmpty();
        assertThat(Metrics.now().series("jvm_threads_live_threads")).isNotEmpty();
    }
}
