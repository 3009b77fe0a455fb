/// A stateful local Databricks workspace over plain HTTP, for development, tests and the demo build.
///
/// It knows nothing of the portal's own types, so that a mistake cannot hide on both sides.
package dev.talaan.sandbox;
