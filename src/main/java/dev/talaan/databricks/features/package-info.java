/// Feature tables: tables of Unity Catalog with a primary key, read by key and as they were known at a moment. They
/// are described through Unity Catalog and read and written by SQL.
package dev.talaan.databricks.features;
