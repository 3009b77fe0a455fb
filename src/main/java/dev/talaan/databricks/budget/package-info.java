/// How the portal keeps within what a workspace bears: ceilings, this replica's share of them, and the queue of calls
/// that wait for room.
package dev.talaan.databricks.budget;
