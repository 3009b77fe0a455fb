package dev.talaan.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// A form as every house has them: an address that takes it, a page below that shows it.
@Path("/letters/{to}/pages")
@Authenticated
@RunOnVirtualThread
class LetterPage {

    static final List<String> SENT = new CopyOnWriteArrayList<>();

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance letter(View view);
    }

    /// @param error empty if there is none
    record View(String to, String reason, String error, String ticket, boolean withHtmx) {}

    private final Kept kept;

    LetterPage(Kept kept) {
        this.kept = kept;
    }

    @GET
    public Response toTheForm(@RestPath String to) {
        return Response.seeOther(URI.create("/letters/" + to + "/pages/new")).build();
    }

    @GET
    @Path("new")
    public TemplateInstance form(@RestPath String to, @RestQuery boolean htmx) {
        var reason = kept.field("reason").orElse("");
        return Templates.letter(new View(to, reason, "", kept.field("ticket").orElse("a new ticket"), htmx));
    }

    @POST
    public Response send(@RestPath String to, @RestForm String reason, @RestForm String ticket) {
        if (reason.length() > 20) {
            var view = new View(to, reason, "Say it in 20 characters.", ticket, false);
            return Response.status(422).entity(Templates.letter(view)).build();
        }
        SENT.add(reason);
        return Response.ok(new View(to, reason, "", ticket, false).reason())
                .type("text/plain; charset=utf-8")
                .build();
    }
}
