/// The Databricks file system (`/api/2.0/dbfs`).
package dev.talaan.databricks.dbfs;
