-- The catalog main is the engine's own database, called memory: the engine reserves the name main.
ATTACH ':memory:' AS bronze;
ATTACH ':memory:' AS silver;
ATTACH ':memory:' AS gold;
CREATE SCHEMA memory."default";
CREATE SCHEMA bronze."default";
CREATE SCHEMA silver."default";
CREATE SCHEMA gold."default";
CREATE SCHEMA bronze.odoo;
CREATE SCHEMA silver.odoo;
CREATE SCHEMA gold.ml_features;
CREATE SCHEMA memory.gold;
