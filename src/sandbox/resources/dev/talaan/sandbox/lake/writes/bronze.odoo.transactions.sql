-- Invented figures. The same month has the same figures whatever the window, so that a later start only adds months.
CREATE TEMP TABLE agency AS
SELECT * FROM (VALUES
    (0, 'RIM', 1280000.0), (1, 'CKVC', 840000.0), (2, 'BOM', 610000.0), (3, 'JPAL', 490000.0),
    (4, 'JLI', 400000.0), (5, 'JAP', 377000.0), (6, 'LAS', 300000.0), (7, 'RMQB', 215000.0)
) AS t(position, code, usual);

CREATE TEMP MACRO chance(a, b, c) AS (hash(a, b, c) % 10000) / 10000.0;

-- What an agency withholds in a month: its usual sum, the season, four per cent a year, a little noise,
-- and one or two agencies a month that do something nobody could have foreseen.
CREATE TEMP TABLE target AS
WITH month AS (
    SELECT CAST(m AS DATE) AS first, CAST(year(m) AS INTEGER) AS year, CAST(month(m) AS INTEGER) AS month,
           year(m) * 12 + month(m) - 1 AS number
    FROM range(DATE '{first}', DATE '{after}', INTERVAL 1 MONTH) AS r(m)
), expected AS (
    SELECT a.*, m.*,
           a.usual * pow(1.04, (m.number - 2026 * 12 - 9) / 12.0)
               * [0.94, 0.93, 1.02, 1.00, 0.98, 1.03, 0.99, 0.97, 1.01, 1.04, 1.06, 1.18][m.month] AS expected
    FROM agency a, month m
)
SELECT *,
       expected * (0.985 + 0.03 * chance(code, number, 'noise'))
           * CASE WHEN (number * 5 + 6) % 8 = position THEN 1.19
                  WHEN number % 2 = 0 AND (number * 3 + 1) % 8 = position THEN 0.84
                  ELSE 1 END AS withheld,
       CAST(round(expected * (0.99 + 0.02 * chance(code, number, 'count')) / 9000) AS INTEGER) AS entries
FROM expected;

CREATE TEMP TABLE entry AS
WITH tax AS (
    SELECT * FROM (VALUES (1, 'WHT', 1.0, 0.10), (2, 'INCOME', 0.3333, 0.25), (3, 'VAT', 0.25, 0.12))
        AS t(tax, kind, share, rate)
), part AS (
    SELECT t.*, x.*, n, 0.4 + 1.2 * chance(t.code, t.number, x.tax * 1000 + n) AS weight,
           withheld * share * CASE WHEN tax = 1 THEN 1 ELSE 0.97 + 0.06 * chance(t.code, t.number, x.kind) END AS total
    FROM target t, tax x, range(1, CAST(greatest(3, round(t.entries * x.share)) AS INTEGER) + 1) AS r(n)
)
SELECT ((number // 12) * 100 + month) * 1000000 + position * 100000 + tax * 10000 + n AS id,
       code, kind, rate, number,
       first + CAST(hash(code, number, tax, n, 'day') % date_diff('day', first, first + INTERVAL 1 MONTH) AS INTEGER)
           AS posted_on,
       first + INTERVAL 1 MONTH - INTERVAL 6 HOUR AS ingested_at,
       CAST(hash(code, number, tax, n, 'vendor') % (36 + 12 * (8 - position)) AS INTEGER) AS vendor,
       CAST(round(total * weight / sum(weight) OVER (PARTITION BY code, number, tax), 2) AS DECIMAL(18, 2)) AS amount
FROM part;

-- Bronze is what the export sent: text, in the spelling of whoever typed it. What is there already stays as it is.
INSERT INTO bronze.odoo.transactions BY NAME
SELECT CAST(id AS VARCHAR) AS id,
       code AS agency,
       strftime(posted_on, '%Y-%m-%d') AS posted_on,
       CASE WHEN id % 7 = 0 THEN '  ' || upper(name) WHEN id % 11 = 0 THEN name || ' ' ELSE name END AS vendor,
       CASE WHEN id % 5 = 0 THEN lower(kind) ELSE kind END AS tax_type,
       CAST(CAST(amount / rate AS DECIMAL(18, 2)) AS VARCHAR) AS base_amount,
       CAST(amount AS VARCHAR) AS tax_amount,
       'odoo/' || code || '/' || strftime(posted_on, '%Y-%m') || '.csv' AS source_file,
       CAST(ingested_at + INTERVAL 5 MINUTE AS TIMESTAMP) AS ingested_at
FROM (
    SELECT *,
           ['Amihan', 'Banaue', 'Calesa', 'Dalisay', 'Estrella', 'Habagat', 'Isarog', 'Kalinaw', 'Ligaya', 'Mayon',
            'Narra', 'Sampaguita'][vendor % 12 + 1] || ' '
        || ['Trading', 'Freight', 'Printing', 'Catering', 'Security', 'Leasing', 'Supplies', 'Consulting', 'Utilities',
            'Builders', 'Media'][vendor // 12 + 1] AS name
    FROM entry
)
WHERE CAST(id AS VARCHAR) NOT IN (SELECT id FROM bronze.odoo.transactions WHERE id IS NOT NULL)
ORDER BY CAST(id AS BIGINT);
