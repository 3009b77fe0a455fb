package dev.talaan.databricks.transport.signin;

import java.util.List;
import java.util.Map;

/// What one request carries to be let in.
///
/// @param headers all of it, by the headers' names
/// @param tokens what it was made of
record Proof(Map<String, String> headers, List<Token> tokens) {

    static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    @Override
    public String toString() {
        return "a proof in " + headers.keySet();
    }
}
