-- The engine reserves the name main, so that catalog is called main$ there.
ATTACH ':memory:' AS "main$";
ATTACH ':memory:' AS bronze;
ATTACH ':memory:' AS silver;
ATTACH ':memory:' AS gold;
CREATE SCHEMA "main$"."default";
CREATE SCHEMA bronze."default";
CREATE SCHEMA silver."default";
CREATE SCHEMA gold."default";
CREATE SCHEMA bronze.odoo;
CREATE SCHEMA silver.odoo;
CREATE SCHEMA gold.ml_features;
CREATE SCHEMA "main$".gold;
