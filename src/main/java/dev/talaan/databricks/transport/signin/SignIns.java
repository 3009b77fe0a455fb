package dev.talaan.databricks.transport.signin;

import dev.talaan.databricks.DatabricksConfig;
import dev.talaan.databricks.DatabricksError.Unauthenticated;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// How the portal signs in to Databricks. A portal that cannot tell how does not start,
/// and finds that out before anything else of it has begun.
@Startup(Interceptor.Priority.PLATFORM_BEFORE)
@ApplicationScoped
public class SignIns {

    private final Credentials credentials;
    private final History history;
    private final SignIn signIn;

    SignIns(
            SignInConfig config,
            DatabricksConfig databricks,
            Clock clock,
            @RestClient DiscoveryApi discovery,
            @RestClient TokenApi tokens) {
        credentials = Choice.of(config);
        TokenSense.of(config.tokens(), databricks.retry(), credentials);
        history = new History(clock);
        signIn = new Ways(config.tokens(), databricks.host(), clock, history, discovery, tokens).of(credentials);
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
                        .onItem()
                        .invoke(() -> signIn.accepted(proof))
                        .onFailure(Unauthenticated.class)
                        .recoverWithUni(refusal -> again(proof, call, refusal)));
    }

    private <T> Uni<T> again(Proof refused, Supplier<Uni<T>> call, Throwable refusal) {
        history.refused("Databricks refused the key or token that was in use (401).");
        return signIn.refused(refused)
                ? signIn.proof().chain(proof -> call.get().onItem().invoke(() -> signIn.accepted(proof)))
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
