/// The ceilings of a workspace, kept strictly where they are set; by real time, as the network is.
package dev.talaan.sandbox.limits;
