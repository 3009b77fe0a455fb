package dev.talaan.monthend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.talaan.sandbox.postgres.FullDisk;
import dev.talaan.support.Accounts;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// The disk under the ledger is full: no entry, no call.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class FullDiskTest extends AMonthToRun {

    private static final String LARGE = "insert into ledger_entry (type, version, at, door, body) "
            + "values ('READ', 1, now(), 'PORTAL', format('{\"filler\": \"%s\"}', repeat(md5(random()::text), 30)))";

    private static final String SMALL =
            "insert into ledger_entry (type, version, at, door, body) values ('READ', 1, now(), 'PORTAL', '{}')";

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Test
    @EnabledIf("mountable")
    void nothingIsSentThatCannotBePutOnRecord() throws Exception {
        var form = form(Accounts.APPROVER);
        var database = url.substring(url.lastIndexOf('/') + 1);
        Databricks.forgetRequests();
        try (var disk = FullDisk.under(Ground.postgres(), database, "ledger_entry", LARGE, SMALL)) {
            form.send()
                    .then()
                    .statusCode(503)
                    .body(containsString("so Databricks was not asked"))
                    .body(containsString("Late invoices of RIM came in.</textarea>"))
                    .body(not(containsString("Exception")));
            assertThat(Databricks.requests()).doesNotContain("/api/2.2/jobs/run-now");
            Accounts.PREPARER.signedIn().get("/month-end/2026-10").then().statusCode(200);
            disk.relieve();
            assertThat(target(form.send())).isEqualTo("/month-end/2026-10/runs/" + startedRun());
        }
    }

    static boolean mountable() {
        return FullDisk.canBeMounted();
    }
}
