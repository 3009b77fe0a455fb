package dev.talaan.web;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// What somebody meets who is not signed in: a browser is sent to sign in and then back; a fragment of a page cannot
/// be, so htmx is told to load the whole page anew; a program reads that it must sign in. What was written in a form
/// is kept meanwhile.
@ApplicationScoped
class Challenge {

    private final RoutingContext request;
    private final ProblemPage page;
    private final KeptForms forms;

    Challenge(RoutingContext request, ProblemPage page, KeptForms forms) {
        this.request = request;
        this.page = page;
        this.forms = forms;
    }

    @ServerExceptionMapper
    Uni<Response> of(UnauthorizedException nobody) {
        if (request.request().getHeader("HX-Request") != null) {
            return forms.keep(request)
                    .map(_ -> Response.status(401).header("HX-Refresh", "true").build());
        }
        if (page.wantsJson()) {
            return Uni.createFrom().item(page.of(401, "Nobody is signed in.", "Sign in first."));
        }
        return forms.keep(request).chain(this::wayToSignIn);
    }

    private Uni<Response> wayToSignIn() {
        HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
        return authenticator.getChallenge(request).map(Challenge::answer);
    }

    private static Response answer(ChallengeData challenge) {
        var answer = Response.status(challenge.status);
        challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
        return answer.build();
    }
}
