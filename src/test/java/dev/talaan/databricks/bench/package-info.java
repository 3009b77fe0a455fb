/// Measurements of the clients; `bench/client` runs them, `./mvnw verify` does not.
package dev.talaan.databricks.bench;
