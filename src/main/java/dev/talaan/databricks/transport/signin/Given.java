package dev.talaan.databricks.transport.signin;

import io.smallrye.config.Secret;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A service principal as it was given, whole or not, and the names under which an operator gives it.
record Given(
        String variables,
        String keys,
        Optional<String> clientId,
        Optional<String> secret,
        Optional<Path> file,
        Optional<String> tenant) {

    static Given databricks(SignInConfig config) {
        return new Given(
                "DATABRICKS",
                "talaan.databricks",
                words(config.clientId()),
                there(config.clientSecret()),
                config.clientSecretFile(),
                words(config.tenantId()));
    }

    static Given azure(SignInConfig config) {
        var azure = config.azure();
        return new Given(
                "ARM",
                "talaan.databricks.azure",
                words(azure.clientId()),
                there(azure.clientSecret()),
                azure.clientSecretFile(),
                words(azure.tenantId()));
    }

    boolean isAny() {
        return Stream.of(clientId, secret, file, tenant).anyMatch(Optional::isPresent);
    }

    boolean hasTenant() {
        return tenant.isPresent();
    }

    /// @throws Refusal if it is not there
    String wholeClientId() {
        return clientId.orElseThrow(() -> incomplete(name("CLIENT_ID")));
    }

    /// @throws Refusal if it is not there, or no id or domain of a tenant
    String wholeTenant() {
        var given = tenant.orElseThrow(() -> incomplete(name("TENANT_ID")));
        if (!given.matches("[A-Za-z0-9][A-Za-z0-9.-]*")) {
            throw new Refusal(name("TENANT_ID") + " is neither the id of a tenant nor its domain.");
        }
        return given;
    }

    /// @throws Refusal if it is not there, or there twice, or in a file that holds none
    KeptSecret wholeSecret() {
        return secret(secret, name("CLIENT_SECRET"), file, name("CLIENT_SECRET_FILE"))
                .orElseThrow(() -> incomplete(name("CLIENT_SECRET") + " or " + name("CLIENT_SECRET_FILE")));
    }

    /// A secret that is not set comes as one without a value.
    static Optional<String> there(Optional<Secret<String>> secret) {
        return words(secret.map(Secret::get));
    }

    /// What was given, without the space around it that nobody means.
    static Optional<String> words(Optional<String> setting) {
        return setting.map(String::strip).filter(value -> !value.isEmpty());
    }

    static Optional<KeptSecret> secret(
            Optional<String> value, String setting, Optional<Path> file, String fileSetting) {
        if (value.isPresent() && file.isPresent()) {
            throw new Refusal("both " + setting + " and " + fileSetting + " are set; set one.");
        }
        return file.<KeptSecret>map(path -> tried(new KeptSecret.InFile(path, fileSetting)))
                .or(() -> value.map(secret -> new KeptSecret.Given(secret, setting)));
    }

    private static KeptSecret tried(KeptSecret secret) {
        try {
            secret.read();
            return secret;
        } catch (KeptSecret.UnusableSecret e) {
            throw new Refusal(e.getMessage());
        }
    }

    @Override
    public String toString() {
        return variables;
    }

    private Refusal incomplete(String missing) {
        return new Refusal("a service principal is set by half, for " + missing + " is missing.");
    }

    /// As an operator sets it, with the key behind it.
    private String name(String what) {
        return variables + "_" + what + " (" + keys + "."
                + what.toLowerCase(Locale.ROOT).replace('_', '-') + ")";
    }
}
