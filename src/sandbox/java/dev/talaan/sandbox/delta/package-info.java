/// The commit logs of the tables, as DESCRIBE HISTORY tells them.
package dev.talaan.sandbox.delta;
