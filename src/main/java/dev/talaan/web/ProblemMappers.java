package dev.talaan.web;

import dev.talaan.identity.Access;
import dev.talaan.identity.SignedIn;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Every failure ends here and leaves as a [ProblemPage]. Nothing below is ever shown with a stack trace.
@ApplicationScoped
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final String NOTHING_CHANGED = "Nothing was changed. ";

    private final ProblemPage page;
    private final SignedIn signedIn;
    private final Access access;

    ProblemMappers(ProblemPage page, SignedIn signedIn, Access access) {
        this.page = page;
        this.signedIn = signedIn;
        this.access = access;
    }

    @ServerExceptionMapper
    Response refused(Problem problem) {
        return page.of(problem);
    }

    @ServerExceptionMapper
    Response notFound(NotFoundException missing) {
        return page.of(404, "Nothing lives at this address.", "Check the address, or start from the list on the left.");
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException refusal, ResourceInfo resource) {
        if (signedIn.trouble().isPresent()) {
            return unrecognised();
        }
        return page.of(
                403,
                "This page is for " + Allowed.by(resource) + ". You are: " + signedIn.roles() + ".",
                NOTHING_CHANGED + "If you need it for your work, ask " + access.contact() + ".");
    }

    @ServerExceptionMapper
    Response other(WebApplicationException failure) {
        var status = failure.getResponse().getStatus();
        return status < 400 ? failure.getResponse() : empty(status);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure) {
        if (signedIn.trouble().isPresent()) {
            return unrecognised();
        }
        if (FormText.isUnreadable(failure)) {
            return empty(400);
        }
        LOG.error("Unexpected failure", failure);
        return empty(500);
    }

    private Response unrecognised() {
        return page.of(
                503,
                "The portal's own database does not answer, so it cannot tell who you are.",
                NOTHING_CHANGED + "Try again in a minute; if it stays like this, tell the platform team.");
    }

    /// Filters, the CSRF check among them, refuse with a bare status: it gets its page here.
    @ServerResponseFilter
    void dress(ContainerResponseContext response) {
        if (response.getStatus() >= 400 && !response.hasEntity()) {
            var dressed = empty(response.getStatus());
            response.getHeaders().putSingle("Content-Type", dressed.getMediaType());
            response.setEntity(dressed.getEntity());
        }
    }

    /// What somebody signed in sees is theirs alone: no cache keeps it.
    @ServerResponseFilter
    void keepPrivate(ContainerResponseContext response) {
        response.getHeaders().putSingle("Cache-Control", "no-store");
    }

    private Response empty(int status) {
        return switch (status) {
            case 400 ->
                page.of(
                        status,
                        "The request was incomplete, or this form had expired.",
                        NOTHING_CHANGED + "Go back, reload the page and send it again.");
            case 405 -> page.of(status, "This address does not take that kind of request.", NOTHING_CHANGED);
            case 500 ->
                page.of(
                        status,
                        "This is our mistake, not yours.",
                        "Try again; if it happens again, tell the platform team the number below.");
            default -> page.of(status, "The portal did not accept this request.", NOTHING_CHANGED);
        };
    }
}
