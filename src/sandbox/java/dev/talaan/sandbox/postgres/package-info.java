/// The portal's database on a machine that has none: PostgreSQL from a Maven artifact, in a directory of its own.
///
/// The library's own starter trusts everybody and switches `fsync` off, so only its binaries are taken from it.
package dev.talaan.sandbox.postgres;
