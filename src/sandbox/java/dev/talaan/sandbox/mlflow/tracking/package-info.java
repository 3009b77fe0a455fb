/// Experiments, runs, and what is logged in them.
package dev.talaan.sandbox.mlflow.tracking;
