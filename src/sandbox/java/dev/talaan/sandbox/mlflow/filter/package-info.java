/// MLflow's filter language as far as it is needed: comparisons joined by AND, and `order_by`.
package dev.talaan.sandbox.mlflow.filter;
