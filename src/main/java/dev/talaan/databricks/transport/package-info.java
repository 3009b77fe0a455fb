/// What every call to Databricks shares: the key, the mapping of errors, the guards, paging.
package dev.talaan.databricks.transport;
