/// All-purpose and job clusters (`/api/2.1/clusters`).
package dev.talaan.databricks.clusters;
