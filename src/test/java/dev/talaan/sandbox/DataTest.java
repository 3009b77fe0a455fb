package dev.talaan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DataTest {

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    @Test
    void coversThirtySixClosedMonthsOfEightAgencies() {
        assertThat(workspace.query(
                        "SELECT count(*), count(DISTINCT agency), min(year * 100 + month), max(year * 100 + month) "
                                + "FROM gold.default.bir_monthly"))
                .containsExactly(List.of("288", "8", "202311", "202610"));
        assertThat(workspace.query("SELECT count(*), count(*) FILTER (prev_year_wht IS NULL) "
                        + "FROM gold.ml_features.bir_forecasting"))
                .containsExactly(List.of("288", "96"));
    }

    @Test
    void closesAMonthWhenItIsOverInManila() {
        var last = "SELECT max(year * 100 + month) FROM gold.default.bir_monthly";
        startAt("2026-10-31T15:59:59Z");
        assertThat(workspace.query(last)).containsExactly(List.of("202609"));
        startAt("2026-10-31T16:00:00Z");
        assertThat(workspace.query(last)).containsExactly(List.of("202610"));
    }

    @Test
    void tiesOutToTheCentavoInEveryMonthAgencyAndTax() {
        var bronze = "SELECT agency, substr(posted_on, 1, 7) AS m, upper(tax_type) AS t, "
                + "sum(CAST(tax_amount AS DECIMAL(18,2))) AS s FROM bronze.odoo.transactions GROUP BY ALL";
        var silver = "SELECT agency, strftime(posted_on, '%Y-%m') AS m, replace(tax_type, 'WITHHOLDING', 'WHT') AS t, "
                + "sum(tax_amount) AS s FROM silver.odoo.transactions GROUP BY ALL";
        var gold = "SELECT agency, printf('%d-%02d', year, month) AS m, t, s FROM gold.default.bir_monthly, LATERAL "
                + "(VALUES ('WHT', withholding_tax), ('INCOME', income_tax), ('VAT', vat)) AS v(t, s)";
        var compared = "SELECT count(*), count(*) FILTER (b.s = l.s AND l.s = g.s) FROM (" + bronze + ") b "
                + "FULL JOIN (" + silver + ") l USING (agency, m, t) FULL JOIN (" + gold + ") g USING (agency, m, t)";
        assertThat(workspace.query(compared)).containsExactly(List.of("864", "864"));
        assertThat(workspace.query("SELECT count(*) FROM bronze.odoo.transactions"))
                .isEqualTo(workspace.query("SELECT count(*) FROM gold.default.bir_transactions"));
    }

    @Test
    void keepsBronzeAsItWasTypedAndCleansSilver() {
        assertThat(workspace.query("SELECT count(DISTINCT vendor) > 132, count(DISTINCT tax_type) "
                        + "FROM bronze.odoo.transactions"))
                .containsExactly(List.of("true", "6"));
        assertThat(workspace.query("SELECT max(length(vendor) - length(trim(vendor))), count(DISTINCT tax_type) "
                        + "FROM silver.odoo.transactions"))
                .containsExactly(List.of("0", "3"));
    }

    @Test
    void isTheSameOnEveryStartAndAMonthIsTheSameInEveryWindow() {
        var sums = "SELECT sum(withholding_tax), sum(income_tax), sum(vat) FROM gold.default.bir_monthly "
                + "WHERE year = 2025";
        var before = workspace.query(sums);
        startAt(LocalWorkspace.NOW.toString());
        assertThat(workspace.query(sums)).isEqualTo(before);
        startAt("2026-03-15T00:00:00Z");
        assertThat(workspace.query(sums)).isEqualTo(before);
    }

    @Test
    void computesTheRollingAveragesFromTheMonthsBefore() {
        assertThat(workspace.query("""
                        SELECT abs(f.rolling_avg_3m - (SELECT avg(m.withholding_tax) FROM gold.default.bir_monthly m
                            WHERE m.agency = 'RIM' AND m.year = 2026 AND m.month IN (7, 8, 9))) < 0.005,
                            f.prev_month_wht = (SELECT CAST(m.withholding_tax AS DOUBLE) FROM gold.default.bir_monthly m
                            WHERE m.agency = 'RIM' AND m.year = 2026 AND m.month = 9),
                            f.transaction_velocity = (SELECT count(*) FROM gold.default.bir_transactions t
                            WHERE t.agency = 'RIM' AND t.year = 2026 AND t.month = 10)
                        FROM gold.ml_features.bir_forecasting f WHERE agency = 'RIM' AND year = 2026 AND month = 10""")).containsExactly(List.of("true", "true", "true"));
    }

    @Test
    void isRestoredByAReset() {
        workspace.sql("DELETE FROM gold.default.bir_monthly WHERE year = 2026 AND month = 10");
        workspace.sql("UPDATE gold.default.bir_monthly SET vat = NULL WHERE agency = 'RIM'");
        var left = "SELECT count(*), count(vat) FROM gold.default.bir_monthly";
        assertThat(workspace.query(left)).containsExactly(List.of("280", "245"));
        startAt(LocalWorkspace.NOW.toString());
        assertThat(workspace.query(left)).containsExactly(List.of("288", "288"));
    }

    private static void startAt(String now) {
        workspace.control("POST", "/_sandbox/reset", "{\"now\":\"" + now + "\"}");
    }
}
