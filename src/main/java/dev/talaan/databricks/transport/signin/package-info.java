/// How the portal signs in to Databricks: which of three ways, where its secret comes from, and its tokens' lives.
package dev.talaan.databricks.transport.signin;
