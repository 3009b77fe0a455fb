/// A local Entra ID with one tenant and one application in it, whose tokens the workspace takes.
package dev.talaan.sandbox.entra;
