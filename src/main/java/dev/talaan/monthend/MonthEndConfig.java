package dev.talaan.monthend;

import dev.talaan.bir.AgencyCode;
import dev.talaan.databricks.sql.TableName;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.util.List;

/// What the month-end is made of in this company.
@ConfigMapping(prefix = "talaan.month-end")
interface MonthEndConfig {

    /// The agencies that are expected to have figures, in the order in which they are shown.
    List<AgencyCode> agencies();

    /// agency, year, month, withholding_tax, income_tax, vat.
    @WithDefault("gold.default.bir_monthly")
    TableName figures();

    /// agency, year, month and the features of the forecast.
    @WithDefault("gold.ml_features.bir_forecasting")
    TableName features();

    /// The serving endpoint that forecasts withholding tax.
    @WithDefault("bir-tax-forecaster")
    String forecaster();

    /// From this deviation from the forecast on (a share: 0.10 is 10 %) a figure needs an explanation.
    @WithDefault("0.10")
    BigDecimal explainFrom();
}
