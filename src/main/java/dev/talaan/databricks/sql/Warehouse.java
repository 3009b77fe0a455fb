package dev.talaan.databricks.sql;

/// A SQL warehouse.
///
/// @param state STARTING, RUNNING, STOPPING, STOPPED, DELETING, DELETED, or a word that is newer than this page
public record Warehouse(String id, String name, String state) {}
