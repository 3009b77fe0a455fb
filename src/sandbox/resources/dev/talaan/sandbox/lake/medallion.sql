-- What the pipeline writes. Bronze is text as it came; each layer is computed from the one before it, so that they tie
-- out to the centavo.
CREATE TABLE bronze.odoo.transactions (
    id VARCHAR, agency VARCHAR, posted_on VARCHAR, vendor VARCHAR, tax_type VARCHAR, base_amount VARCHAR,
    tax_amount VARCHAR, source_file VARCHAR, ingested_at TIMESTAMP
);
CREATE TABLE silver.odoo.transactions (
    transaction_id BIGINT, agency VARCHAR, posted_on DATE, vendor VARCHAR, tax_type VARCHAR,
    base_amount DECIMAL(18, 2), tax_amount DECIMAL(18, 2)
);
CREATE TABLE gold."default".bir_transactions (
    transaction_id BIGINT, agency VARCHAR, year INTEGER, month INTEGER, posted_on DATE, vendor VARCHAR,
    tax_type VARCHAR, base_amount DECIMAL(18, 2), tax_amount DECIMAL(18, 2)
);
CREATE TABLE gold."default".bir_monthly (
    agency VARCHAR, year INTEGER, month INTEGER, withholding_tax DECIMAL(18, 2), income_tax DECIMAL(18, 2),
    vat DECIMAL(18, 2)
);
CREATE TABLE gold.ml_features.bir_forecasting (
    agency VARCHAR NOT NULL, year INTEGER NOT NULL, month INTEGER NOT NULL, prev_month_wht DOUBLE,
    prev_year_wht DOUBLE, rolling_avg_3m DOUBLE, rolling_avg_12m DOUBLE, transaction_velocity DOUBLE, unique_vendors INTEGER
);

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
