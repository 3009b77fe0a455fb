package dev.talaan.audit;

import static dev.talaan.identity.Role.Names.ADMIN;
import static dev.talaan.identity.Role.Names.AUDITOR;

import dev.talaan.identity.SignedIn;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

/// `/audit/reads`: who has read what others did.
@Path("/audit/reads")
@RolesAllowed({AUDITOR, ADMIN})
@RunOnVirtualThread
class ReadsPage {

    @CheckedTemplate(basePath = "audit")
    static class Templates {
        static native TemplateInstance reads(ReadsView view);
    }

    private final Audit audit;
    private final SignedIn signedIn;

    ReadsPage(Audit audit, SignedIn signedIn) {
        this.audit = audit;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance reads(@Context UriInfo address) {
        var turn = Turn.of(address.getQueryParameters());
        return Templates.reads(ReadsView.of(audit.reads(Sight.of(signedIn.person()), turn)));
    }
}
