package dev.talaan.monthend;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import dev.talaan.support.Accounts;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Ground.class)
class MonthEndPageTest {

    @Test
    void theLastClosedMonthOpensByItself() {
        Accounts.APPROVER
                .signedIn()
                .get("/month-end")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/month-end/2026-10"));
    }

    @Test
    void theMonthOpensWithWhereItStands() {
        Accounts.APPROVER
                .signedIn()
                .get("/month-end/2026-10")
                .then()
                .statusCode(200)
                .body(
                        containsString("October 2026: all 8 agencies have figures, ₱"),
                        containsString("Bronze ingestion"),
                        containsString("gold.default.bir_monthly v"),
                        containsString("as of 10:4"),
                        not(containsString("Exception")));
    }
}
