package dev.talaan.monthend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.talaan.changes.Changes;
import dev.talaan.support.Accounts;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What people send that makes no sense, or twice.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class RunInputTest extends AMonthToRun {

    @Inject
    Changes changes;

    @ParameterizedTest
    @CsvSource({
        "'', Say why.",
        "'   ', Say why.",
        "'paid \u0007 twice', U+0007",
        "'approved \u202Eeno', U+202E",
    })
    void anUnfitReasonComesBackBesideTheField(String reason, String words) {
        var answer = form(Accounts.APPROVER).fill("reason", reason).send();
        answer.then()
                .statusCode(422)
                .body(containsString("id=\"reason-error\""))
                .body(containsString(words));
        assertThat(started()).isEmpty();
    }

    @Test
    void aReasonThatIsTooLongIsGivenBackWhole() {
        var reason = "Because <b>of</b> this. ".repeat(50);
        form(Accounts.APPROVER)
                .fill("reason", reason)
                .send()
                .then()
                .statusCode(422)
                .body(containsString("at most 500 fit"))
                .body(containsString("Because &lt;b&gt;of&lt;/b&gt; this. ".repeat(49)));
        assertThat(started()).isEmpty();
    }

    @Test
    void withoutTheTokenOfItsFormNothingIsSent() {
        var form = form(Accounts.APPROVER);
        form.without("csrf-token").send().then().statusCode(400).body(containsString("Nothing was changed."));
        assertThat(started()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "1-1-1-1", "00000000-0000-0000-0000-00000000000g"})
    void aTicketThatIsNoneIsRefused(String ticket) {
        form(Accounts.APPROVER)
                .fill("ticket", ticket)
                .send()
                .then()
                .statusCode(400)
                .body(containsString("not one that the portal handed out"));
        assertThat(started()).isEmpty();
    }

    @Test
    void whatWasOnTheScreenMustBeSaid() {
        form(Accounts.APPROVER).fill("seen", "").send().then().statusCode(400);
        form(Accounts.APPROVER)
                .fill("seen", "0".repeat(64))
                .send()
                .then()
                .statusCode(409)
                .body(containsString("Things have changed since you looked."));
        assertThat(started()).isEmpty();
    }

    @Test
    void theSameFormSentAgainIsTheSameRun() {
        var form = form(Accounts.APPROVER);
        var first = target(form.send());
        Databricks.advance(Duration.ofMinutes(2));
        assertThat(target(form.send())).isEqualTo(first);
        assertThat(started()).hasSize(1);
    }

    @Test
    void somebodyElsesTicketIsRefused() {
        var form = form(Accounts.APPROVER);
        form.send();
        Databricks.advance(Duration.ofMinutes(2));
        pass(Duration.ofSeconds(31));
        form(Accounts.APPROVER_2)
                .fill("ticket", form.value("ticket"))
                .send()
                .then()
                .statusCode(400)
                .body(containsString("sent before, for something else"));
        assertThat(started()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/month-end/2026-10/runs/abc, 404, There is no run “abc”.",
        "/month-end/2026-10/runs/0, 404, There is no run “0”.",
        "/month-end/2026-09/runs/456, 404, Run 456 is not a run for September 2026.",
        "/month-end/2026-10/asked/999999, 404, Nobody asked for that.",
        "/month-end/2026-10/asked/-1, 404, There is no Change “-1”.",
        "/month-end/2026-13/runs/new, 400, is not a month that the portal knows",
        "/month-end/2031-01/runs/new, 400, is not a month that the portal knows",
    })
    void addressesThatLeadNowhereSaySo(String address, int status, String words) {
        Accounts.APPROVER.signedIn().get(address).then().statusCode(status).body(containsString(words));
    }
}
