/// The contract of our clients, held against real servers too: `./mvnw verify -Pcontract`.
package dev.talaan.contract;
