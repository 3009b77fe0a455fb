/// The Merkle tree over the ledger's entries, and its proofs: RFC 6962, section 2.1, as RFC 9162 words it. Pure
/// arithmetic on hashes.
package dev.talaan.ledger.tree;
