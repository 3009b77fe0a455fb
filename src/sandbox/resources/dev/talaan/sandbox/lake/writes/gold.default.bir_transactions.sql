DELETE FROM gold."default".bir_transactions
WHERE starts_with(printf('%d-%02d', year, month), '{month}')
   OR transaction_id IN (
       SELECT transaction_id FROM silver.odoo.transactions WHERE starts_with(strftime(posted_on, '%Y-%m'), '{month}'));

INSERT INTO gold."default".bir_transactions BY NAME
SELECT transaction_id, agency, CAST(year(posted_on) AS INTEGER) AS year, CAST(month(posted_on) AS INTEGER) AS month,
       posted_on, vendor, tax_type, base_amount, tax_amount
FROM silver.odoo.transactions
WHERE starts_with(strftime(posted_on, '%Y-%m'), '{month}') ORDER BY transaction_id;
