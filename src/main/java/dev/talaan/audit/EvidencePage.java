package dev.talaan.audit;

import dev.talaan.identity.SignedIn;
import dev.talaan.web.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// `/audit/changes/{number}/evidence.zip`: a Change to be taken away, with the proof that it is what was put on record.
@Path("/audit/changes/{number}/evidence.zip")
@Authenticated
@RunOnVirtualThread
class EvidencePage {

    @CheckedTemplate(basePath = "audit")
    static class Templates {
        static native TemplateInstance evidence(DetailView view);
    }

    private final Audit audit;
    private final Proving proving;
    private final SignedIn signedIn;

    EvidencePage(Audit audit, Proving proving, SignedIn signedIn) {
        this.audit = audit;
        this.proving = proving;
        this.signedIn = signedIn;
    }

    @GET
    public Response pack(@RestPath String number, @RestQuery Optional<String> kept) {
        var sight = Sight.of(signedIn.person());
        var known = Turn.read(number).orElseThrow(() -> Audit.missing(number));
        var sheet = audit.evidence(sight, known);
        var pack = proving.pack(List.of(sheet.slice().rows().getFirst().change().id()), kept.map(EvidencePage::size));
        var story = Templates.evidence(DetailView.of(sheet, sight)).render();
        return Response.ok((StreamingOutput) out -> pack.writeTo(out, Map.of("change.html", story)))
                .type("application/zip")
                .header("Content-Disposition", "attachment; filename=\"change-%d.zip\"".formatted(known))
                .build();
    }

    private static long size(String text) {
        return Turn.read(text)
                .orElseThrow(() -> Problem.badRequest(
                        "“kept” is the size of a checkpoint.",
                        "The second line of a checkpoint says how many it covers."));
    }
}
