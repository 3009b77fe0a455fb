-- Silver and gold are computed from bronze, so that the three tie out to the centavo.
CREATE TABLE silver.odoo.transactions AS
SELECT CAST(id AS BIGINT) AS transaction_id,
       agency,
       CAST(posted_on AS DATE) AS posted_on,
       list_aggregate(list_transform(string_split(lower(trim(vendor)), ' '), lambda w: upper(w[1]) || w[2:]), 'string_agg', ' ')
           AS vendor,
       CASE upper(tax_type) WHEN 'WHT' THEN 'WITHHOLDING' ELSE upper(tax_type) END AS tax_type,
       CAST(base_amount AS DECIMAL(18, 2)) AS base_amount,
       CAST(tax_amount AS DECIMAL(18, 2)) AS tax_amount
FROM bronze.odoo.transactions ORDER BY transaction_id;

CREATE TABLE gold."default".bir_transactions AS
SELECT transaction_id, agency, CAST(year(posted_on) AS INTEGER) AS year, CAST(month(posted_on) AS INTEGER) AS month,
       posted_on, vendor, tax_type, base_amount, tax_amount
FROM silver.odoo.transactions ORDER BY transaction_id;

CREATE TABLE gold."default".bir_monthly AS
SELECT agency, year, month,
       CAST(sum(tax_amount) FILTER (tax_type = 'WITHHOLDING') AS DECIMAL(18, 2)) AS withholding_tax,
       CAST(sum(tax_amount) FILTER (tax_type = 'INCOME') AS DECIMAL(18, 2)) AS income_tax,
       CAST(sum(tax_amount) FILTER (tax_type = 'VAT') AS DECIMAL(18, 2)) AS vat
FROM gold."default".bir_transactions
GROUP BY agency, year, month ORDER BY agency, year, month;

-- The row for a month holds what forecasts that month: sums of the months before it, and the month's own counts.
CREATE TABLE gold.ml_features.bir_forecasting AS
SELECT agency, year, month,
       CAST(lag(wht, 1) OVER past AS DOUBLE) AS prev_month_wht,
       CAST(lag(wht, 12) OVER past AS DOUBLE) AS prev_year_wht,
       avg(wht) OVER (past ROWS BETWEEN 3 PRECEDING AND 1 PRECEDING) AS rolling_avg_3m,
       avg(wht) OVER (past ROWS BETWEEN 12 PRECEDING AND 1 PRECEDING) AS rolling_avg_12m,
       CAST(entries AS DOUBLE) AS transaction_velocity,
       vendors AS unique_vendors
FROM (
    SELECT agency, year, month, count(*) AS entries, CAST(count(DISTINCT vendor) AS INTEGER) AS vendors,
           CAST(sum(tax_amount) FILTER (tax_type = 'WITHHOLDING') AS DOUBLE) AS wht
    FROM gold."default".bir_transactions GROUP BY ALL
)
WINDOW past AS (PARTITION BY agency ORDER BY year, month)
ORDER BY agency, year, month;

CREATE VIEW "main$".gold.bir_monthly AS SELECT * FROM gold."default".bir_monthly;
CREATE VIEW "main$".gold.bir_transactions AS SELECT * FROM gold."default".bir_transactions;

COMMENT ON TABLE bronze.odoo.transactions IS 'Tax entries as Odoo exported them, one row an entry, all text.';
COMMENT ON TABLE silver.odoo.transactions IS 'Tax entries with types and clean names.';
COMMENT ON TABLE gold."default".bir_transactions IS 'Tax entries by agency and month, the ground of every filing.';
COMMENT ON TABLE gold."default".bir_monthly IS 'Taxes by agency and month, PHP.';
COMMENT ON COLUMN gold."default".bir_monthly.withholding_tax IS 'Tax withheld in the month, PHP.';
COMMENT ON COLUMN gold."default".bir_monthly.income_tax IS 'Income tax of the month, PHP.';
COMMENT ON COLUMN gold."default".bir_monthly.vat IS 'Value-added tax of the month, PHP.';
COMMENT ON TABLE gold.ml_features.bir_forecasting IS 'Features that forecast the withholding tax of the month.';
COMMENT ON COLUMN gold.ml_features.bir_forecasting.transaction_velocity IS 'Entries posted in the month.';
