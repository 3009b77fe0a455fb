package dev.talaan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.talaan.changes.State;
import dev.talaan.support.Accounts;
import dev.talaan.support.Ground;
import dev.talaan.support.Persons;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The list of Changes as an auditor reads it.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class AuditPageTest {

    private static final Pattern REASON = Pattern.compile("“Number (\\d+)\\.”");

    @Inject
    Records records;

    @Inject
    Persons persons;

    private String subject;

    @BeforeEach
    void begin() {
        subject = Records.subject();
    }

    @Test
    void aChangeIsToldAsASentenceWithItsEnd() {
        var done = records.done(Accounts.APPROVER, subject, "The vendor's file came late.", State.VERIFIED);
        var failed = records.done(Accounts.PLATFORM, subject, "Once more & <again>.", State.FAILED);
        var unknown = records.done(Accounts.APPROVER, subject, "Third.", State.UNKNOWN);
        list("subject=" + subject)
                .then()
                .statusCode(200)
                .body(
                        containsString(
                                "<h1>3 Changes match, 1 of them failed, what became of 1 is not known yet.</h1>"),
                        containsString("approver"),
                        containsString("Do a deed to " + subject),
                        containsString("The vendor&#39;s file came late."),
                        containsString("Once more &amp; &lt;again&gt;."),
                        containsString("<time datetime=\"" + done.proposedAt() + "\">Mon 2 Nov 2026 "),
                        containsString("✓</span> verified"),
                        containsString("✕</span> failed"),
                        containsString("no MANAGE. Nothing was changed."),
                        containsString("!</span> not known yet"),
                        containsString("href=\"/audit/changes/" + failed.number() + "\""),
                        containsString("href=\"/audit/changes/" + unknown.number() + "\""));
    }

    @Test
    void newestFirst() {
        records.many(3, persons.with("somebody").id(), subject);
        assertThat(numbers(list("subject=" + subject))).containsExactly(2, 1, 0);
    }

    @Test
    void whoseNameIsGoneIsStillSomebody() {
        var gone = UUID.randomUUID();
        list("person=" + gone).then().statusCode(200).body(containsString("No Change matches."));
        assertThat(new Sheet<>(Slice.newest(List.of()), java.util.Map.of()).name(gone))
                .isEqualTo("somebody whose name is gone");
    }

    @Test
    void eachFilterNarrowsDownAlone() {
        var one = persons.with("one").id();
        records.one(one, subject, "Number 1.", Instant.parse("2026-03-01T15:59:59Z"));
        records.one(one, subject, "Number 2.", Instant.parse("2026-03-01T16:00:00Z"));
        records.one(one, Records.subject(), "Number 3.", Instant.parse("2026-03-02T15:59:59Z"));
        var mine = "person=" + one;
        assertThat(numbers(list(mine))).containsExactly(3, 2, 1);
        assertThat(numbers(list("subject=" + subject))).containsExactly(2, 1);
        assertThat(numbers(list(mine + "&from=2026-03-02")))
                .as("days are Manila's")
                .containsExactly(3, 2);
        assertThat(numbers(list(mine + "&to=2026-03-01"))).containsExactly(1);
        assertThat(numbers(list(mine + "&from=2026-03-02&to=2026-03-02"))).containsExactly(3, 2);
        assertThat(numbers(list(mine + "&outcome=PROPOSED"))).containsExactly(3, 2, 1);
        assertThat(numbers(list(mine + "&outcome=VERIFIED"))).isEmpty();
        assertThat(numbers(list(mine + "&kind=deed.do"))).containsExactly(3, 2, 1);
        assertThat(numbers(list(mine + "&kind=monthend.run"))).isEmpty();
    }

    @Test
    void theListIsTurnedByOlderAndNewerAndKeepsItsFilters() {
        records.many(120, persons.with("busy").id(), subject);
        var filter = "subject=" + subject + "&kind=deed.do";
        var first = list(filter);
        first.then().body(containsString("<h1>The newest 50 Changes that match.</h1>"));
        assertThat(numbers(first)).hasSize(50).startsWith(119).endsWith(70);
        assertThat(link(first, "Newer")).isEmpty();
        var second = get(link(first, "Older"));
        second.then()
                .body(containsString("<h1>50 Changes that match, from Sun 1 Mar 2026 back to Sun 1 Mar 2026.</h1>"));
        assertThat(numbers(second)).hasSize(50).startsWith(69).endsWith(20);
        var third = get(link(second, "Older"));
        assertThat(numbers(third)).hasSize(20).startsWith(19).endsWith(0);
        assertThat(link(third, "Older")).isEmpty();
        assertThat(numbers(get(link(third, "Newer")))).isEqualTo(numbers(second));
        assertThat(numbers(get(link(second, "Newer")))).isEqualTo(numbers(first));
        assertThat(link(third, "Newest")).isEqualTo("/audit?kind=deed.do&subject=" + subject);
    }

    @Test
    void whatIsExactlyOnePageHasNoOther() {
        records.many(50, persons.with("tidy").id(), subject);
        var page = list("subject=" + subject);
        assertThat(numbers(page)).hasSize(50);
        assertThat(link(page, "Older")).isEmpty();
        page.then().body(containsString("<h1>50 Changes match.</h1>"));
    }

    @Test
    void whereNothingMatchesTheFiltersCanBeCleared() {
        list("subject=" + subject)
                .then()
                .statusCode(200)
                .body(
                        containsString("<h1>No Change matches.</h1>"),
                        containsString("<a class=\"button\" href=\"/audit\">Clear the filters</a>"),
                        not(containsString("<table")),
                        not(containsString("Export CSV")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "person=approver|person|no person",
                "person=1-1-1-1-1|person|no person",
                "kind=deed.undo|kind|no such kind",
                "outcome=WON|outcome|no such outcome",
                "outcome=failed|outcome|no such outcome",
                "from=2026-13-01|from|Write a date",
                "from=2026-02-30|from|Write a date",
                "from=yesterday|from|Write a date",
                "from=%2B999999999-12-31|from|Write a date",
                "to=1999-12-31|to|Write a date",
                "to=2100-01-01|to|Write a date",
                "from=2026-11-02&to=2026-11-01|to|comes before the first",
                "subject=a%00b|subject|cannot be seen",
                "subject=%3Cscript%3E%07|subject|cannot be seen",
            })
    void whatMakesNoSenseIsSaidBesideTheField(String query, String field, String explanation) {
        list(query)
                .then()
                .statusCode(400)
                .body(
                        containsString("<h1>Please correct the filters.</h1>"),
                        containsString("id=\"" + field + "-error\""),
                        containsString("aria-describedby=\"" + field + "-error\""),
                        containsString(explanation),
                        not(containsString("<script>")),
                        not(containsString("Exception")));
    }

    @Test
    void aSubjectThatIsTooLongIsSaidToBe() {
        list("subject=" + "x".repeat(201)).then().statusCode(400).body(containsString("At most 200 characters fit."));
        list("subject=" + "x".repeat(200)).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=deed.do&kind=monthend.run",
                "before=x",
                "before=0",
                "before=-1",
                "before=1&after=1",
                "after=99999999999999999999",
                "before=999999999",
            })
    void anAddressThatContradictsItselfIsExplained(String query) {
        list(query).then().statusCode(400).body(containsString("did not make sense"), not(containsString("Exception")));
    }

    @Test
    void emptyFieldsOfTheFormNarrowNothingDown() {
        list("person=&kind=&outcome=&from=&to=&subject=+" + subject + "+")
                .then()
                .statusCode(200);
    }

    private static Response list(String query) {
        return get("/audit?" + query);
    }

    private static Response get(String address) {
        return Accounts.AUDITOR.signedIn().urlEncodingEnabled(false).get(address);
    }

    private static List<Integer> numbers(Response page) {
        var numbers = new ArrayList<Integer>();
        REASON.matcher(page.asString()).results().forEach(found -> numbers.add(Integer.valueOf(found.group(1))));
        return numbers;
    }

    /// Where a button of the pager leads; empty where there is none.
    private static String link(Response page, String label) {
        var found = Pattern.compile("href=\"([^\"]*)\"(?: rel=\"\\w+\")?>" + label + "<")
                .matcher(page.asString());
        return found.find() ? found.group(1).replace("&amp;", "&") : "";
    }
}
