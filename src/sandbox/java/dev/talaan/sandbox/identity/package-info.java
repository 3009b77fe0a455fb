/// Who may call the sandbox, and with which token.
package dev.talaan.sandbox.identity;
