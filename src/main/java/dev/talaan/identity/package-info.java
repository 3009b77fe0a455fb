/// Who acts: persons, the roles that groups give them, and how far each role reaches.
package dev.talaan.identity;
