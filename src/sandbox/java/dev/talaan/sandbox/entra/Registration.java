package dev.talaan.sandbox.entra;

/// The application that is registered here: the portal's, with the secret that holds at present.
final class Registration {

    static final String TENANT = "0f7a1e00-0000-4000-8000-000000000001";
    static final String CLIENT = "0f7a1e00-0000-4000-8000-00000000000c";

    private volatile String secret = "local-entra-secret";

    boolean isSecret(String guess) {
        return secret.equals(guess);
    }

    void rotate(String to) {
        secret = to;
    }
}
