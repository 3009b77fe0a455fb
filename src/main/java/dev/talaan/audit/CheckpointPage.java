package dev.talaan.audit;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// `/audit/checkpoint`: how large the ledger was when it was last signed, and its root. It says nothing of what is on
/// record, and
/// everybody who keeps one makes it harder to rewrite.
@Path("/audit/checkpoint")
@Authenticated
@RunOnVirtualThread
class CheckpointPage {

    private final Proving proving;

    CheckpointPage(Proving proving) {
        this.proving = proving;
    }

    @GET
    public Response last() {
        return Response.ok(proving.kept().written(), "text/plain;charset=UTF-8").build();
    }
}
