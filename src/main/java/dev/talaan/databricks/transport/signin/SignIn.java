package dev.talaan.databricks.transport.signin;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;

/// One of the three ways at work.
sealed interface SignIn permits PersonalSignIn, OAuthSignIn, EntraSignIn {

    Uni<Proof> proof();

    /// Databricks refused this one.
    ///
    /// @return whether the next proof may be another one
    boolean refused(Proof proof);

    /// Databricks took this one.
    void accepted(Proof proof);

    /// When what is in use ends; empty where that is not known.
    Optional<Instant> validUntil();
}
