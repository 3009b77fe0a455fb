/// People and service principals: `/api/2.0/preview/scim/v2`.
package dev.talaan.sandbox.scim;
