/// Who may do what with a thing of Unity Catalog: grants, ownership and groups in groups put together.
package dev.talaan.databricks.access;
