package dev.talaan.audit;

import dev.talaan.identity.SignedIn;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;

/// `/audit`: what was asked for, newest first; each Change with its history; and all of it as a file.
@Path("/audit")
@Authenticated
@RunOnVirtualThread
class AuditPage {

    @CheckedTemplate(basePath = "audit")
    static class Templates {
        static native TemplateInstance list(ListView view);

        static native TemplateInstance detail(DetailView view);
    }

    private final Audit audit;
    private final Checks checks;
    private final FilterForm form;
    private final SignedIn signedIn;
    private final Clock clock;

    AuditPage(Audit audit, Checks checks, FilterForm form, SignedIn signedIn, Clock clock) {
        this.audit = audit;
        this.checks = checks;
        this.form = form;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @GET
    public Response list(@Context UriInfo address) {
        var sight = Sight.of(signedIn.person());
        var filters = Filters.of(address.getQueryParameters());
        var turn = Turn.of(address.getQueryParameters());
        sight.mustReach(filters);
        var checked = checks.of(filters);
        if (checked.isUnfit()) {
            return page(400, ListView.unfit(sight, fields(sight, filters, checked)));
        }
        var sheet = audit.list(sight, filters, checked.criteria(), turn);
        return page(200, ListView.of(sheet, sight, filters, fields(sight, filters, checked)));
    }

    private List<Field> fields(Sight sight, Filters filters, Checked checked) {
        return form.fields(filters, checked, sight.whole() ? audit.persons() : Map.of());
    }

    private static Response page(int status, ListView view) {
        return Response.status(status)
                .entity(Templates.list(view))
                .type("text/html;charset=UTF-8")
                .build();
    }

    @GET
    @Path("changes/{number}")
    public TemplateInstance detail(@RestPath String number) {
        var sight = Sight.of(signedIn.person());
        var known = Turn.read(number).orElseThrow(() -> Audit.missing(number));
        return Templates.detail(DetailView.of(audit.story(sight, known), sight));
    }

    /// Rows go out while further ones are read. What fails before the first is refused in words; what fails later
    /// breaks off, and the browser says that the file is not whole.
    @GET
    @Path("changes.csv")
    public Response export(@Context UriInfo address) {
        var sight = Sight.of(signedIn.person());
        var filters = Filters.of(address.getQueryParameters());
        sight.mustReach(filters);
        var export = audit.export(sight, filters, checks.of(filters).orRefuse());
        return Response.ok((StreamingOutput) export::writeTo)
                .type("text/csv;charset=UTF-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"changes-%s.csv\"".formatted(LocalDate.now(clock)))
                .build();
    }
}
