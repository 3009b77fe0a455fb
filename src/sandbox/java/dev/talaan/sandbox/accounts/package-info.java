/// Accounts to look around with: their password is their name. They exist only where the sandbox exists.
package dev.talaan.sandbox.accounts;
