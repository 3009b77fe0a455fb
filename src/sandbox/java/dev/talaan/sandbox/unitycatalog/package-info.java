/// Catalogs, schemas and tables as Unity Catalog shows them: `/api/2.1/unity-catalog`. It shows what the lake holds at
/// the moment, so a dropped column is gone here as well.
package dev.talaan.sandbox.unitycatalog;
