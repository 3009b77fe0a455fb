/// Unity Catalog: `/api/2.1/unity-catalog`. Catalogs, schemas and tables are what the lake holds at the moment, so a
/// dropped column is gone here as well; who may see and change them is decided in `access`.
package dev.talaan.sandbox.unitycatalog;
