/// Numbers for the ledger's entries, the tree over them, and the checkpoints that fix it.
package dev.talaan.ledger.proof;
