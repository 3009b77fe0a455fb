package dev.talaan.databricks.transport.signin;

/// An endpoint answered with a status that is no success. Nothing of its body is kept but Entra ID's number.
///
/// @see <a href="https://learn.microsoft.com/entra/identity-platform/reference-error-codes">the numbers</a>
final class RefusedToken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final int number;

    /// @param number of AADSTS, 0 where there is none
    RefusedToken(int status, int number) {
        super("status " + status, null, false, false);
        this.status = status;
        this.number = number;
    }

    int status() {
        return status;
    }

    /// In parentheses behind what was refused.
    String reason() {
        return switch (number) {
            case 0 -> "status " + status;
            case 7000215 -> "AADSTS7000215, the secret is wrong";
            case 7000222 -> "AADSTS7000222, the secret has expired";
            case 700016 -> "AADSTS700016, the client is not known there";
            case 90002, 900023 -> "AADSTS" + number + ", the tenant is not known";
            default -> "AADSTS" + number;
        };
    }

    /// Whether what the portal showed is wrong; anything else may be over in a minute.
    boolean isAboutTheSecret() {
        return status == 400 || status == 401 || status == 403;
    }
}
