package dev.talaan.monthend;

import static dev.talaan.identity.Role.Names.APPROVER;

import dev.talaan.bir.Period;
import dev.talaan.identity.SignedIn;
import dev.talaan.monthend.pipeline.PipelineRuns;
import dev.talaan.web.Kept;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/// `/month-end/{yyyy-mm}/runs`: the pipeline is started for a month, once somebody has read what that means and has
/// said why.
@Path("/month-end/{period}/runs")
@RolesAllowed(APPROVER)
@RunOnVirtualThread
class RunPage {

    @CheckedTemplate(basePath = "monthend")
    static class Templates {
        static native TemplateInstance question(Question view);
    }

    private final PipelineRuns runs;
    private final RunQuestions questions;
    private final Asking asking;
    private final Address address;
    private final SignedIn signedIn;
    private final Kept kept;

    RunPage(PipelineRuns runs, RunQuestions questions, Asking asking, Address address, SignedIn signedIn, Kept kept) {
        this.runs = runs;
        this.questions = questions;
        this.asking = asking;
        this.address = address;
        this.signedIn = signedIn;
        this.kept = kept;
    }

    /// Where somebody comes back to whose session had ended when the form was sent.
    @GET
    public Response back(@RestPath String period) {
        return Response.seeOther(URI.create(Links.newRun(address.period(period))))
                .build();
    }

    @GET
    @Path("new")
    public TemplateInstance question(@RestPath String period) {
        var month = address.period(period);
        address.mayRun(signedIn.person(), month);
        return Templates.question(questions.of(month, Typed.from(kept)));
    }

    @POST
    public Response start(
            @RestPath String period,
            @RestForm @DefaultValue("") String reason,
            @RestForm @DefaultValue("") String ticket,
            @RestForm @DefaultValue("") String seen) {
        var month = address.period(period);
        if (seen.isEmpty()) {
            throw Asking.notOurs();
        }
        var sent = new Asking.Sent(reason, ticket, seen);
        return switch (asking.answer(month, signedIn.person(), sent, proposal -> runs.start(month, proposal))) {
            case Asking.Answer.LookAt(var href) ->
                Response.seeOther(URI.create(href)).build();
            case Asking.Answer.AskAgain(var status, var typed) -> again(status, month, typed);
        };
    }

    private Response again(int status, Period month, Typed typed) {
        return Response.status(status)
                .entity(Templates.question(questions.of(month, typed)))
                .type("text/html;charset=UTF-8")
                .build();
    }
}
