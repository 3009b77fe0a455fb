/// What a checkpoint says, and how it is signed: the texts of C2SP (`tlog-checkpoint`, `signed-note`) with Ed25519.
package dev.talaan.ledger.checkpoint;
