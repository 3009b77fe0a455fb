/// How MLflow reads a request: protobuf's JSON, and its own words for what it does not take.
package dev.talaan.sandbox.mlflow.wire;
