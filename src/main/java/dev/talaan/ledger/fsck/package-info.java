/// Proves a ledger from its rows alone: everything that can be computed is computed anew, and compared.
package dev.talaan.ledger.fsck;
