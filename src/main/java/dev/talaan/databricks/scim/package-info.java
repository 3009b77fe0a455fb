/// People, groups and service principals (SCIM, `/api/2.0/preview/scim/v2`).
package dev.talaan.databricks.scim;
