package dev.talaan.monthend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.talaan.bir.Period;
import dev.talaan.support.Accounts;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What readers do that Databricks does not notice.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class ManyReadersTest {

    private static final Period MONTH = Period.of(2026, 9);

    @Inject
    MonthEnd monthEnd;

    @BeforeEach
    @AfterEach
    void cold() {
        Databricks.reset();
        monthEnd.forget(MONTH);
    }

    @Test
    void twoHundredReadersAtOnceAskDatabricksAsOneDoes() throws Exception {
        var reader = Accounts.APPROVER.signedIn();
        reader.get("/month-end/" + MONTH).then().statusCode(200);
        var ofOne = Databricks.requests().stream().sorted().toList();
        assertThat(ofOne).isNotEmpty();

        cold();
        var readers = IntStream.range(0, 200)
                .mapToObj(_ -> Accounts.APPROVER.signedIn())
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var pages = readers.stream()
                    .map(one -> threads.submit(() -> Shown.of(one.get("/month-end/" + MONTH))))
                    .toList();
            for (var page : pages) {
                assertThat(page.get().status()).isEqualTo(200);
            }
        }
        await().until(() -> !Shown.of(reader.get("/month-end/" + MONTH)).text().contains("still asking"));
        assertThat(Databricks.requests().stream().sorted().toList()).isEqualTo(ofOne);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-13 | is not a month",
                "0000-00 | is not a month",
                "2026-10%27-- | is not a month",
                "2026-10%27%20OR%201=1 | is not a month",
                "1900-01 | is not a month",
                "2100-01 | is not a month",
                "2026-10?agency=XYZ | The agencies are RIM,",
                "2026-10?agency=RIM%27-- | The agencies are RIM,",
                "2026-10?compare=profit | Choose withholding_tax",
                "2026-10/figures.csv?compare=1%3BDROP | Choose withholding_tax"
            })
    void whatMakesNoSenseIsExplainedAndNeverAsked(String address, String explanation) {
        Accounts.APPROVER
                .signedIn()
                .urlEncodingEnabled(false)
                .get("/month-end/" + address)
                .then()
                .statusCode(400)
                .body(containsString(explanation), not(containsString("Exception")));
        assertThat(Databricks.requests()).isEmpty();
    }

    @Test
    void anAgencyBeyondTheReadersRolesIsNotAskedForEither() {
        Accounts.PREPARER_RIM
                .signedIn()
                .get("/month-end/2026-09?agency=LAS")
                .then()
                .statusCode(403);
        assertThat(Databricks.requests()).isEqualTo(List.of());
    }
}
