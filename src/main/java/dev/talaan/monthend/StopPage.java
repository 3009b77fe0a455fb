package dev.talaan.monthend;

import static dev.talaan.identity.Role.Names.APPROVER;

import dev.talaan.bir.Period;
import dev.talaan.identity.SignedIn;
import dev.talaan.monthend.pipeline.PipelineRuns;
import dev.talaan.web.Kept;
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

/// `/month-end/{yyyy-mm}/runs/{id}/cancellation`: a run is stopped, once somebody has said why.
@Path("/month-end/{period}/runs/{run}/cancellation")
@RolesAllowed(APPROVER)
@RunOnVirtualThread
class StopPage {

    private final PipelineRuns runs;
    private final StopQuestions questions;
    private final Asking asking;
    private final Address address;
    private final SignedIn signedIn;
    private final Kept kept;

    StopPage(PipelineRuns runs, StopQuestions questions, Asking asking, Address address, SignedIn signedIn, Kept kept) {
        this.runs = runs;
        this.questions = questions;
        this.asking = asking;
        this.address = address;
        this.signedIn = signedIn;
        this.kept = kept;
    }

    @GET
    public TemplateInstance question(@RestPath String period, @RestPath String run) {
        var month = address.period(period);
        address.mayRun(signedIn.person(), month);
        return RunPage.Templates.question(questions.of(month, address.run(run), Typed.from(kept)));
    }

    @POST
    public Response stop(
            @RestPath String period,
            @RestPath String run,
            @RestForm @DefaultValue("") String reason,
            @RestForm @DefaultValue("") String ticket) {
        var month = address.period(period);
        var runId = address.run(run);
        var sent = new Asking.Sent(reason, ticket, "");
        return switch (asking.answer(month, signedIn.person(), sent, proposal -> runs.stop(month, runId, proposal))) {
            case Asking.Answer.LookAt(var href) ->
                Response.seeOther(URI.create(href)).build();
            case Asking.Answer.AskAgain(var status, var typed) -> again(status, month, runId, typed);
        };
    }

    private Response again(int status, Period month, long runId, Typed typed) {
        return Response.status(status)
                .entity(RunPage.Templates.question(questions.of(month, runId, typed)))
                .type("text/html;charset=UTF-8")
                .build();
    }
}
