-- The row for a month holds what forecasts that month: sums of the months before it, and the month's own counts. So the
-- rows of later months change with it.
DELETE FROM gold.ml_features.bir_forecasting WHERE printf('%d-%02d', year, month) >= '{month}';

INSERT INTO gold.ml_features.bir_forecasting BY NAME
SELECT * FROM (
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
)
WHERE printf('%d-%02d', year, month) >= '{month}'
ORDER BY agency, year, month;
