/// Unity Catalog (`/api/2.1/unity-catalog`).
package dev.talaan.databricks.unitycatalog;
