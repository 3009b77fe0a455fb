/// Jobs and their runs (`/api/2.2/jobs`).
package dev.talaan.databricks.jobs;
