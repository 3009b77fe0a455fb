DELETE FROM gold."default".bir_monthly WHERE starts_with(printf('%d-%02d', year, month), '{month}');

INSERT INTO gold."default".bir_monthly BY NAME
SELECT agency, year, month,
       CAST(sum(tax_amount) FILTER (tax_type = 'WITHHOLDING') AS DECIMAL(18, 2)) AS withholding_tax,
       CAST(sum(tax_amount) FILTER (tax_type = 'INCOME') AS DECIMAL(18, 2)) AS income_tax,
       CAST(sum(tax_amount) FILTER (tax_type = 'VAT') AS DECIMAL(18, 2)) AS vat
FROM gold."default".bir_transactions
WHERE starts_with(printf('%d-%02d', year, month), '{month}')
GROUP BY agency, year, month ORDER BY agency, year, month;
