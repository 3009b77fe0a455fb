/// SQL statements and warehouses (`/api/2.0/sql`).
package dev.talaan.databricks.sql;
