/// A stateful local Databricks workspace over plain HTTP, for development, tests and the demo build.
///
/// It knows nothing of the portal's own types, so that a mistake cannot hide on both sides. What it answers, and the
/// levers that tests pull, stand in docs/sandbox.md.
package dev.talaan.sandbox;
