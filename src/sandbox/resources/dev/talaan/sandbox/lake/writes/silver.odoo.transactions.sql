-- An entry whose day was corrected in bronze leaves the month that it was in before.
DELETE FROM silver.odoo.transactions
WHERE starts_with(strftime(posted_on, '%Y-%m'), '{month}')
   OR transaction_id IN (
       SELECT TRY_CAST(id AS BIGINT) FROM bronze.odoo.transactions WHERE starts_with(posted_on, '{month}'));

INSERT INTO silver.odoo.transactions BY NAME
SELECT CAST(id AS BIGINT) AS transaction_id,
       agency,
       CAST(posted_on AS DATE) AS posted_on,
       list_aggregate(list_transform(string_split(lower(trim(vendor)), ' '), lambda w: upper(w[1]) || w[2:]), 'string_agg', ' ')
           AS vendor,
       CASE upper(tax_type) WHEN 'WHT' THEN 'WITHHOLDING' ELSE upper(tax_type) END AS tax_type,
       CAST(base_amount AS DECIMAL(18, 2)) AS base_amount,
       CAST(tax_amount AS DECIMAL(18, 2)) AS tax_amount
FROM bronze.odoo.transactions WHERE starts_with(posted_on, '{month}') ORDER BY transaction_id;
