/// Model serving endpoints (`/api/2.0/serving-endpoints` and their invocations).
package dev.talaan.databricks.serving;
