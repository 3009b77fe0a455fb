package dev.talaan.databricks.transport.signin;

import dev.talaan.databricks.DatabricksConfig;
import dev.talaan.databricks.DatabricksError.Unauthenticated;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// How the portal signs in to Databricks. A portal that cannot tell how does not start.
@Startup
@ApplicationScoped
public class SignIns {

    /// EX_CONFIG of sysexits.h, as for a setting that is missing.
    private static final int CONFIGURATION_ERROR = 78;

    private final Credentials credentials;
    private final History history;
    private final SignIn signIn;

    SignIns(
            SignInConfig config,
            DatabricksConfig databricks,
            Clock clock,
            @RestClient DiscoveryApi discovery,
            @RestClient TokenApi tokens) {
        credentials = chosen(config);
        history = new History(clock);
        signIn = new Ways(config.tokens(), databricks.host(), clock, history, discovery, tokens).of(credentials);
    }

    /// Quarkus shows the sentence alone, without the places in the code that it came through.
    private static Credentials chosen(SignInConfig config) {
        try {
            return Choice.of(config);
        } catch (Refusal refusal) {
            throw new PreventFurtherStepsException(refusal.getMessage(), CONFIGURATION_ERROR);
        }
    }

    /// The headers that let a request in, by their names. It is here at once while there is a good token; otherwise
    /// one is fetched.
    public Uni<Map<String, String>> headers() {
        return signIn.proof().map(Proof::headers);
    }

    /// A call that Databricks refuses with 401 is made once more, if there is another token to show. After a 401
    /// nothing has happened, so that a write may be repeated too.
    ///
    /// @param call makes a call that takes its [#headers] when it leaves
    public <T> Uni<T> signedIn(Supplier<Uni<T>> call) {
        return signIn.proof()
                .chain(proof -> call.get()
                        .onFailure(Unauthenticated.class)
                        .recoverWithUni(refusal -> again(proof, call, refusal)));
    }

    private <T> Uni<T> again(Proof refused, Supplier<Uni<T>> call, Throwable refusal) {
        history.failed("Databricks refused the key or token that was in use (401).");
        return signIn.refused(refused)
                ? signIn.proof().chain(call::get)
                : Uni.createFrom().failure(refusal);
    }

    /// How it goes at present. Nobody is asked anything for it.
    public SignInState current() {
        return new SignInState(
                credentials.way(),
                credentials.secret().origin(),
                signIn.validUntil(),
                history.refreshedAt(),
                history.trouble());
    }
}
