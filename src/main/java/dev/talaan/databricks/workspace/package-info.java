/// The workspace's notebooks, files and folders (`/api/2.0/workspace`).
package dev.talaan.databricks.workspace;
