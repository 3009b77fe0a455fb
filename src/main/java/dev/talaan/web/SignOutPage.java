package dev.talaan.web;

import dev.talaan.identity.Sessions;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Ends the session, here and, where the sign-in was by OIDC, at the issuer.
@Path("/")
class SignOutPage {

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance signedOut();
    }

    private final Sessions sessions;

    SignOutPage(Sessions sessions) {
        this.sessions = sessions;
    }

    @POST
    @Path("sign-out")
    @PermitAll
    @RunOnVirtualThread
    public Response signOut() {
        return Response.seeOther(sessions.end("/signed-out")).build();
    }

    @GET
    @Path("signed-out")
    @PermitAll
    public TemplateInstance signedOut() {
        return Templates.signedOut();
    }
}
