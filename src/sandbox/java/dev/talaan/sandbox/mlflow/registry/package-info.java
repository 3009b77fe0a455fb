/// The workspace's registry: models, versions, stages, and who may move them.
package dev.talaan.sandbox.mlflow.registry;
