/// Who may do what: securables, their owners, the privileges granted on them, and what follows from both.
package dev.talaan.sandbox.unitycatalog.access;
