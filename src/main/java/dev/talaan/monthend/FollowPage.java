package dev.talaan.monthend;

import static dev.talaan.identity.Role.Names.ADMIN;
import static dev.talaan.identity.Role.Names.APPROVER;
import static dev.talaan.identity.Role.Names.AUDITOR;
import static dev.talaan.identity.Role.Names.PLATFORM;
import static dev.talaan.identity.Role.Names.PREPARER;
import static dev.talaan.identity.Role.Names.REVIEWER;

import dev.talaan.bir.Period;
import dev.talaan.changes.Change;
import dev.talaan.changes.Changes;
import dev.talaan.changes.Declined;
import dev.talaan.changes.State;
import dev.talaan.identity.SignedIn;
import dev.talaan.monthend.pipeline.Pipeline;
import dev.talaan.monthend.pipeline.PipelineRuns;
import dev.talaan.web.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/// A run of the month's pipeline, task by task, while it goes on and afterwards; and before it is known which run it
/// is, what became of what somebody asked for.
@Path("/month-end/{period}")
@RolesAllowed({PREPARER, REVIEWER, APPROVER, PLATFORM, AUDITOR, ADMIN})
@RunOnVirtualThread
class FollowPage {

    @CheckedTemplate(basePath = "monthend")
    static class Templates {
        static native TemplateInstance run(RunView view);

        static native TemplateInstance run$progress(RunView view);

        static native TemplateInstance asked(AskedView view);

        static native TemplateInstance asked$outcome(AskedView view);
    }

    private final PipelineRuns runs;
    private final Changes changes;
    private final Asking asking;
    private final Address address;
    private final SignedIn signedIn;
    private final Clock clock;

    FollowPage(PipelineRuns runs, Changes changes, Asking asking, Address address, SignedIn signedIn, Clock clock) {
        this.runs = runs;
        this.changes = changes;
        this.asking = asking;
        this.address = address;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /// The whole page, or for htmx what moves on it.
    @GET
    @Path("runs/{run}")
    public TemplateInstance run(
            @RestPath String period, @RestPath String run, @HeaderParam("HX-Request") boolean fragment) {
        var month = address.period(period);
        var reading = runs.run(address.run(run));
        reading.known().ifPresent(known -> StopQuestions.mustBeOf(month, known));
        var change = reading.known().flatMap(Pipeline::change).flatMap(this::change);
        var mayStop = runs.mayRun(signedIn.person(), month);
        var view = RunView.of(
                month, address.run(run), reading, change, signedIn.person(), mayStop, runs.followEvery(), clock);
        return fragment ? Templates.run$progress(view) : Templates.run(view);
    }

    /// The run can be shown without it.
    private Optional<Change> change(UUID id) {
        try {
            return changes.find(id);
        } catch (Declined.Unrecorded _) {
            return Optional.empty();
        }
    }

    @GET
    @Path("asked/{change}")
    public Response asked(
            @RestPath String period, @RestPath String change, @HeaderParam("HX-Request") boolean fragment) {
        var month = address.period(period);
        var found = asked(address.number(change))
                .filter(known -> isOf(month, known))
                .orElseThrow(() -> Problem.notFound(
                        "Nobody asked for that.", "Check the address, or look at the page of the month."));
        if (found.state() == State.VERIFIED) {
            return moveOn(Links.run(month, asking.runOf(found).orElseThrow()), fragment);
        }
        var view = AskedView.of(month, found, asking.result(found), runs.followEvery());
        return Response.ok(fragment ? Templates.asked$outcome(view) : Templates.asked(view))
                .type("text/html;charset=UTF-8")
                .build();
    }

    private Optional<Change> asked(long number) {
        try {
            return changes.find(number);
        } catch (Declined.Unrecorded _) {
            throw new Problem(
                    503,
                    "The portal's own records do not answer just now.",
                    "What was asked for is safe there. Reload the page in a minute.");
        }
    }

    private static boolean isOf(Period month, Change change) {
        return change.kind().startsWith("monthend.") && change.subject().name().equals(month.toString());
    }

    /// A fragment is no place to redirect to another page: htmx is told to go there.
    private static Response moveOn(String href, boolean fragment) {
        return fragment
                ? Response.noContent().header("HX-Redirect", href).build()
                : Response.seeOther(URI.create(href)).build();
    }
}
