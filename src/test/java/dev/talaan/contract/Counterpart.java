package dev.talaan.contract;

import java.net.URI;

/// Whom our clients talk to in this JVM: the sandbox, or the real server that `talaan.contract` names.
///
/// Where it runs stands in `talaan.contract.{name}`; one that is not given is started. Quarkus loads this class more
/// than once, so what is known is kept in the system's properties.
public final class Counterpart {

    private static final String NAME = "talaan.contract";
    private static final Object ONE_AT_A_TIME = "dev.talaan.contract: one server";

    private Counterpart() {}

    /// The real server's name; empty for the sandbox.
    public static String name() {
        return System.getProperty(NAME, "");
    }

    public static boolean isSandbox() {
        return name().isEmpty();
    }

    /// Refuses a run whose real server is given but not asked, which would prove nothing of it.
    ///
    /// @throws IllegalStateException where its address is given, and another one is asked
    public static void refuseUnasked(String name) {
        if (System.getProperty(NAME + "." + name) != null && !name.equals(name())) {
            throw new IllegalStateException("%s.%s is given, but %s is not %s: run ./mvnw verify -D%s.%s=URL"
                    .formatted(NAME, name, NAME, name, NAME, name));
        }
    }

    /// The real server's address.
    public static URI url() {
        synchronized (ONE_AT_A_TIME) {
            var known = NAME + "." + name();
            if (System.getProperty(known) == null) {
                System.setProperty(known, RealServer.named(name()).start().toString());
            }
            return URI.create(System.getProperty(known));
        }
    }
}
