/// The sandbox's own clock and tempo. Everything that waits here waits by this clock, so a test moves it instead of
/// sleeping.
package dev.talaan.sandbox.time;
