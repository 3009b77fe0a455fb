package dev.talaan.monthend;

import static dev.talaan.monthend.Books.ALL;
import static dev.talaan.monthend.Books.BOTH;
import static dev.talaan.monthend.Books.LAS;
import static dev.talaan.monthend.Books.OCTOBER;
import static dev.talaan.monthend.Books.RIM;
import static dev.talaan.monthend.Books.TENTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.bir.AgencyCode;
import dev.talaan.databricks.Reading;
import dev.talaan.support.TestClock;
import dev.talaan.web.Problem;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportTest {

    @Test
    void whatThePageShowsWithItsAge() {
        var books = new Books()
                .row(OCTOBER, RIM, "1284310.55", null, "-7.00")
                .row(OCTOBER, LAS, "100.00", "0.00", "1.00")
                .row(OCTOBER.previous(), LAS, "80.00", "0.00", "1.00")
                .expected(LAS, "90.00");
        assertThat(csv(books.status(BOTH, Optional.empty())).lines().skip(1))
                .containsExactly(
                        "2026-10,RIM,1284310.55,,-7.00,,,,,,,2026-11-02T02:42:00Z,",
                        "2026-10,LAS,100.00,0.00,1.00,20.00,0.2500,,,90.00,0.1111,2026-11-02T02:42:00Z,",
                        "2026-10,Total,1284410.55,0.00,-6.00,,,,,,,2026-11-02T02:42:00Z,");
    }

    @Test
    void withoutFiguresThereIsNothingToExport() {
        var missing =
                new Reading.Missing<Figures>("Databricks took too long. The portal tries again by itself.", false);
        var status = new Books().status(BOTH, Optional.empty(), missing);
        assertThatThrownBy(() -> csv(status)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(503);
            assertThat(problem.advice()).isEqualTo(missing.why());
        });
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, WITHHOLDING, /month-end/2026-10, /month-end/2026-10/figures.csv",
                "RIM, WITHHOLDING, /month-end/2026-10?agency=RIM, /month-end/2026-10/figures.csv?agency=RIM",
                "-, VAT, /month-end/2026-10?compare=vat, /month-end/2026-10/figures.csv?compare=vat",
                "RIM, INCOME, /month-end/2026-10?agency=RIM&compare=income_tax,"
                        + " /month-end/2026-10/figures.csv?agency=RIM&compare=income_tax"
            })
    void allThatIsChosenStandsInTheAddress(String agency, Tax tax, String page, String file) {
        var choice = new Choice(OCTOBER, Optional.ofNullable(agency).map(AgencyCode::new), tax);
        assertThat(choice.href()).isEqualTo(page);
        assertThat(choice.csvHref()).isEqualTo(file);
        assertThat(choice.ofAll().in(OCTOBER.previous()).href())
                .startsWith("/month-end/2026-09")
                .doesNotContain("agency");
        assertThat(choice.comparisons())
                .filteredOn(Choice.Comparison::current)
                .hasSize(1)
                .first()
                .extracting(Choice.Comparison::href)
                .isEqualTo(page);
    }

    private static String csv(MonthStatus status) {
        return FiguresCsv.of(MonthTables.of(status, ALL, TENTH, new TestClock()));
    }
}
