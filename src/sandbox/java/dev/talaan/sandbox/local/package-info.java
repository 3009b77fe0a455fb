/// How the portal starts on a machine that has nothing but a JDK.
package dev.talaan.sandbox.local;
