package dev.talaan.status;

import static dev.talaan.identity.Role.Names.ADMIN;
import static dev.talaan.identity.Role.Names.APPROVER;
import static dev.talaan.identity.Role.Names.AUDITOR;
import static dev.talaan.identity.Role.Names.ENGINEER;
import static dev.talaan.identity.Role.Names.MODEL_APPROVER;
import static dev.talaan.identity.Role.Names.PLATFORM;
import static dev.talaan.identity.Role.Names.PREPARER;
import static dev.talaan.identity.Role.Names.REVIEWER;
import static dev.talaan.identity.Role.Names.STEWARD;

import dev.talaan.databricks.transport.Group;
import dev.talaan.identity.SignedIn;
import dev.talaan.web.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import org.jboss.resteasy.reactive.RestPath;

/// `/status`: what works, and for those who look after it, why not and what a test of the connection says.
@Path(StatusPage.HREF)
@RunOnVirtualThread
class StatusPage {

    static final String HREF = "/status";

    private static final String TEST = "/connection-test";

    @CheckedTemplate(basePath = "status")
    static class Templates {
        static native TemplateInstance status(StatusView view);

        static native TemplateInstance status$body(StatusView view);
    }

    private final Status status;
    private final SignedIn signedIn;

    StatusPage(Status status, SignedIn signedIn) {
        this.status = status;
        this.signedIn = signedIn;
    }

    static String testHref(Group group) {
        return HREF + "/" + group.word() + TEST;
    }

    @GET
    @RolesAllowed({PREPARER, REVIEWER, APPROVER, STEWARD, ENGINEER, MODEL_APPROVER, PLATFORM, AUDITOR, ADMIN})
    public TemplateInstance status() {
        return Templates.status(status.of(signedIn.person()));
    }

    /// Where somebody comes back to whose session had ended, or who reloads.
    @GET
    @Path("{group}" + TEST)
    @RolesAllowed({PLATFORM, ADMIN})
    public Response back(@RestPath String group) {
        return Response.seeOther(URI.create(HREF)).build();
    }

    /// The whole page with the result in it, or for htmx its body alone.
    @POST
    @Path("{group}" + TEST)
    @RolesAllowed({PLATFORM, ADMIN})
    public TemplateInstance test(@RestPath String group, @HeaderParam("HX-Request") boolean fragment) {
        var view = Arrays.stream(Group.values())
                .filter(known -> known.word().equals(group))
                .findFirst()
                .map(known -> status.tested(signedIn.person(), known))
                .orElseThrow(() -> Problem.notFound(
                        "There is nothing to test by this name.", "Choose one of those on the page of the status."));
        return fragment ? Templates.status$body(view) : Templates.status(view);
    }
}
