package dev.talaan.audit;

import dev.talaan.changes.Change;
import dev.talaan.changes.Found;
import dev.talaan.changes.State;
import dev.talaan.changes.Subject;
import dev.talaan.ledger.Door;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;

/// An export whose books stop to answer once its first part has left.
@Path("/broken-export")
@RunOnVirtualThread
class BrokenExportPage {

    @GET
    @PermitAll
    public Response export() {
        var first = new Sheet<>(new Slice<>(found(), false, true), Map.<UUID, String>of());
        var export = new Export(first, _ -> {
            throw new IllegalStateException("the books do not answer any more");
        });
        return Response.ok((StreamingOutput) export::writeTo).type("text/csv").build();
    }

    private static List<Found> found() {
        return LongStream.range(0, 1_000)
                .mapToObj(number -> new Change(
                        number,
                        UUID.randomUUID(),
                        Deed.NAME,
                        new Subject("portal", "thing", "t"),
                        "Do a deed.",
                        "Because.",
                        UUID.randomUUID(),
                        Door.BROWSER,
                        Instant.EPOCH,
                        State.VERIFIED,
                        Instant.EPOCH))
                .map(change -> new Found(change, Optional.empty()))
                .toList();
    }
}
