/// The edge to Databricks: what every caller sees of it. One sub-package per API group holds the declarative
/// clients and their records; `transport` holds what all of them share.
package dev.talaan.databricks;
