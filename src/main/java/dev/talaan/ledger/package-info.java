/// The record: entries that are added and never changed.
package dev.talaan.ledger;
