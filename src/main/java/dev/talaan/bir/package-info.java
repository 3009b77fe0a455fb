/// Periods, filings and their arithmetic: pure functions on dates and amounts, no I/O.
package dev.talaan.bir;
