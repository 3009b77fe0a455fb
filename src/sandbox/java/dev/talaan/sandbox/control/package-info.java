/// The levers under `/_sandbox`, for tests and demonstrations. They need no token: the sandbox is reached from its own
/// machine only.
package dev.talaan.sandbox.control;
