/// Whether what the portal stands on works: Databricks, group by group, and the portal's own database.
package dev.talaan.status;
