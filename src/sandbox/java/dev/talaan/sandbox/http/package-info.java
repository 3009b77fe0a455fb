/// The transport that every API group shares: routes, signing in, answers, errors and paging.
package dev.talaan.sandbox.http;
