/// The data: four catalogs on an in-memory engine, filled with invented figures, and the names and types that
/// Databricks gives to what is in them.
package dev.talaan.sandbox.lake;
