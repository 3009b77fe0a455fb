/// The Databricks file system: `/api/2.0/dbfs`. The bytes lie in files of a temporary directory, not in memory.
package dev.talaan.sandbox.dbfs;
