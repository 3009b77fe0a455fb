/// SQL warehouses and statements: `/api/2.0/sql`. The statements really run.
package dev.talaan.sandbox.sql;
