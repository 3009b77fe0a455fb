package dev.talaan.monthend;

import static dev.talaan.identity.Role.Names.ADMIN;
import static dev.talaan.identity.Role.Names.APPROVER;
import static dev.talaan.identity.Role.Names.AUDITOR;
import static dev.talaan.identity.Role.Names.PLATFORM;
import static dev.talaan.identity.Role.Names.PREPARER;
import static dev.talaan.identity.Role.Names.REVIEWER;

import dev.talaan.bir.AgencyCode;
import dev.talaan.bir.Period;
import dev.talaan.identity.SignedIn;
import dev.talaan.monthend.pipeline.PipelineRuns;
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
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// `/month-end/{yyyy-mm}`: where a month stands.
@Path("/month-end")
@RolesAllowed({PREPARER, REVIEWER, APPROVER, PLATFORM, AUDITOR, ADMIN})
@RunOnVirtualThread
class MonthEndPage {

    @CheckedTemplate(basePath = "monthend")
    static class Templates {
        static native TemplateInstance month(MonthView view);

        static native TemplateInstance month$body(MonthView view);

        static native TemplateInstance pipeline(PipelineCard card, Period period);

        static native TemplateInstance tables(MonthTables view);
    }

    private final MonthEnd monthEnd;
    private final PipelineRuns runs;
    private final Drawings drawings;
    private final Address address;
    private final SignedIn signedIn;
    private final Clock clock;

    MonthEndPage(
            MonthEnd monthEnd, PipelineRuns runs, Drawings drawings, Address address, SignedIn signedIn, Clock clock) {
        this.monthEnd = monthEnd;
        this.runs = runs;
        this.drawings = drawings;
        this.address = address;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @GET
    public Response lastClosed() {
        return Response.seeOther(URI.create("/month-end/" + Period.lastClosed(clock)))
                .build();
    }

    /// The whole page, or for htmx its body alone.
    @GET
    @Path("{period}")
    public TemplateInstance month(
            @RestPath String period,
            @RestQuery Optional<String> agency,
            @RestQuery Optional<String> compare,
            @HeaderParam("HX-Request") boolean fragment) {
        var choice = address.read(period, agency, compare, signedIn.person());
        var status = status(choice);
        var drawn = drawings.of(status, choice, MonthEndPage::draw);
        var view = MonthView.of(status, choice, drawn, runs.mayRun(signedIn.person(), choice.period()), clock);
        return fragment ? Templates.month$body(view) : Templates.month(view);
    }

    @GET
    @Path("{period}/figures.csv")
    public Response csv(
            @RestPath String period, @RestQuery Optional<String> agency, @RestQuery Optional<String> compare) {
        var choice = address.read(period, agency, compare, signedIn.person());
        return Response.ok(FiguresCsv.of(drawings.tables(status(choice), choice)))
                .type("text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"month-end-%s.csv\"".formatted(choice.period()))
                .build();
    }

    private static Drawings.Drawn draw(MonthTables tables) {
        return new Drawings.Drawn(
                tables.opening(),
                Templates.pipeline(tables.pipeline(), tables.choice().period()).render(),
                Templates.tables(tables).render());
    }

    private MonthStatus status(Choice choice) {
        var person = signedIn.person();
        List<AgencyCode> shown = choice.agency().map(List::of).orElseGet(() -> monthEnd.agenciesOf(person));
        return monthEnd.statusOf(choice.period(), shown, person);
    }
}
