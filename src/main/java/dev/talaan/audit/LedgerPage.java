package dev.talaan.audit;

import static dev.talaan.identity.Role.Names.ADMIN;
import static dev.talaan.identity.Role.Names.AUDITOR;
import static dev.talaan.identity.Role.Names.PLATFORM;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/// `/audit/ledger`: whether what is on record can be proved, and the wish to have all of it looked through now.
@Path(Links.LEDGER)
@RolesAllowed({AUDITOR, ADMIN, PLATFORM})
@RunOnVirtualThread
class LedgerPage {

    @CheckedTemplate(basePath = "audit")
    static class Templates {
        static native TemplateInstance ledger(LedgerView view);
    }

    private final Proving proving;

    LedgerPage(Proving proving) {
        this.proving = proving;
    }

    @GET
    public TemplateInstance ledger() {
        return Templates.ledger(proving.view());
    }

    /// Where somebody comes back to whose session had ended, or who reloads.
    @GET
    @Path("inspection")
    public Response back() {
        return Response.seeOther(URI.create(Links.LEDGER)).build();
    }

    @POST
    @Path("inspection")
    public Response look() {
        proving.look();
        return back();
    }
}
