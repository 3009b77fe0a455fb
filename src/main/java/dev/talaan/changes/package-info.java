/// The engine: everything that the portal alters, in Databricks or in its own books, is a Change and goes through here.
package dev.talaan.changes;
