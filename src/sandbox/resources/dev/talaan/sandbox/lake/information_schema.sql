-- The engine's own information_schema spans all catalogs and speaks its own types; each catalog gets one as
-- Databricks has it.
CREATE SCHEMA "main$"."information_schema_{catalog}";

CREATE VIEW "main$"."information_schema_{catalog}".schemata AS
SELECT '{catalog}' AS catalog_name, schema_name, 'talaan-portal' AS schema_owner, comment
FROM duckdb_schemas()
WHERE rtrim(database_name, '$') = '{catalog}' AND NOT internal
  AND NOT starts_with(schema_name, 'information_schema_')
UNION ALL SELECT '{catalog}', 'information_schema', 'System user', NULL;

CREATE VIEW "main$"."information_schema_{catalog}".tables AS
SELECT '{catalog}' AS table_catalog, schema_name AS table_schema, name AS table_name, type AS table_type,
       'talaan-portal' AS table_owner, comment
FROM (
    SELECT database_name, schema_name, table_name AS name, 'MANAGED' AS type, comment, internal FROM duckdb_tables()
    UNION ALL
    SELECT database_name, schema_name, view_name, 'VIEW', comment, internal FROM duckdb_views()
)
WHERE rtrim(database_name, '$') = '{catalog}' AND NOT internal
  AND NOT starts_with(schema_name, 'information_schema_');

CREATE VIEW "main$"."information_schema_{catalog}".columns AS
SELECT '{catalog}' AS table_catalog, schema_name AS table_schema, table_name, column_name,
       CAST(column_index - 1 AS INTEGER) AS ordinal_position, CASE WHEN is_nullable THEN 'YES' ELSE 'NO' END AS is_nullable,
       CASE data_type WHEN 'VARCHAR' THEN 'STRING' WHEN 'INTEGER' THEN 'INT' WHEN 'BIGINT' THEN 'LONG'
           ELSE string_split(data_type, '(')[1] END AS data_type,
       lower(CASE data_type WHEN 'VARCHAR' THEN 'STRING' WHEN 'INTEGER' THEN 'INT' ELSE data_type END) AS full_data_type,
       numeric_precision, numeric_scale, comment
FROM duckdb_columns()
WHERE rtrim(database_name, '$') = '{catalog}' AND NOT internal
  AND NOT starts_with(schema_name, 'information_schema_');
