package dev.talaan.monthend;

import static dev.talaan.monthend.Books.BOTH;
import static dev.talaan.monthend.Books.LAS;
import static dev.talaan.monthend.Books.OCTOBER;
import static dev.talaan.monthend.Books.RIM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.talaan.bir.AgencyCode;
import dev.talaan.databricks.Reading;
import dev.talaan.databricks.jobs.Outcome;
import dev.talaan.monthend.pipeline.Pipeline;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningTest {

    private final Books whole =
            new Books().row(OCTOBER, RIM, "1000.10", "1", "1").row(OCTOBER, LAS, "234.45", "1", "1");

    @Test
    void saysWhoHasFiguresAndHowMuch() {
        assertThat(opening(whole, BOTH))
                .isEqualTo("October 2026: all 2 agencies have figures, ₱1,234.55 withholding tax in all.");
        assertThat(opening(whole, List.of(RIM)))
                .isEqualTo("October 2026: RIM has figures, ₱1,000.10 withholding tax in all.");
    }

    @Test
    void saysWhoIsMissing() {
        var half = new Books().row(OCTOBER, RIM, "10.00", "1", "1");
        assertThat(opening(half, BOTH))
                .isEqualTo("October 2026: 1 of 2 agencies have figures (LAS missing), ₱10.00 withholding tax in all.");
        assertThat(opening(half, List.of(LAS))).isEqualTo("October 2026 has no figures yet for LAS.");
        assertThat(opening(new Books(), BOTH)).isEqualTo("October 2026 has no figures yet.");
    }

    @Test
    void saysThatThereAreGaps() {
        var gaps = new Books().row(OCTOBER, RIM, "10.00", "1", "1").row(OCTOBER, LAS, null, "1", "1");
        assertThat(opening(gaps, BOTH)).endsWith("₱10.00 withholding tax, with gaps.");
        assertThat(opening(gaps, List.of(LAS))).endsWith("LAS has figures, but no withholding tax in them.");
    }

    @Test
    void aGapOfAnAgencyThatIsNotShownIsNoGap() {
        var elsewhere = new Books().row(OCTOBER, RIM, "10.00", "1", "1").row(OCTOBER, LAS, null, "1", "1");
        assertThat(opening(elsewhere, List.of(RIM))).endsWith("₱10.00 withholding tax in all.");
    }

    @Test
    void saysWhatIsFarFromForecast() {
        whole.expected(RIM, "800");
        assertThat(opening(whole, BOTH)).endsWith(" RIM is 25.0 % above forecast and needs an explanation.");
        whole.expected(LAS, "500");
        assertThat(opening(whole, BOTH)).endsWith(" RIM and LAS are far from forecast and need an explanation.");
    }

    @ParameterizedTest
    @CsvSource({
        "FAILED, The last pipeline run failed.",
        "CANCELLED, The last pipeline run was cancelled.",
        "SUCCEEDED_WITH_FAILURES, The last pipeline run finished with failures.",
        "RUNNING, The pipeline is running.",
        "WAITING, The pipeline is running.",
        "ENDING, The pipeline is ending.",
        "UNKNOWN, How the last pipeline run ended is unknown.",
        "SUCCEEDED, in all."
    })
    void saysHowTheLastRunWent(Outcome outcome, String ending) {
        var run = new Pipeline(
                1,
                "2026-10",
                Optional.empty(),
                outcome,
                Instant.EPOCH,
                Optional.empty(),
                true,
                Optional.empty(),
                "",
                List.of());
        var status = whole.status(BOTH, Optional.of(run));
        assertThat(Opening.of(status, List.of())).endsWith(ending);
    }

    @Test
    void saysThatTheFiguresAreNotThere() {
        assertThat(without(true)).isEqualTo("October 2026: still asking Databricks for the figures.");
        assertThat(without(false)).isEqualTo("October 2026: the figures cannot be read just now.");
    }

    private static String without(boolean stillAsking) {
        var missing = new Reading.Missing<Figures>("because", stillAsking);
        return Opening.of(new Books().status(BOTH, Optional.empty(), missing), List.of());
    }

    private static String opening(Books books, List<AgencyCode> agencies) {
        return Opening.of(
                books.status(agencies, Optional.empty()),
                agencies.stream().map(books::line).toList());
    }
}
