/// What goes wrong on the way, on request.
package dev.talaan.sandbox.faults;
