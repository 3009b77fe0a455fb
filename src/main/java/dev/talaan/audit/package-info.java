/// Reading the record: who asked for what, when, why, and how it ended; and who has read that.
package dev.talaan.audit;
