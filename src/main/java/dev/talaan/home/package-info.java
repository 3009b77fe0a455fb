/// The first page: what the portal holds for the person who signed in.
package dev.talaan.home;
