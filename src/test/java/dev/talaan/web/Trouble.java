package dev.talaan.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/// Refuses in every way that a page can.
@Path("/trouble")
@Produces({"text/html", "application/json"})
class Trouble {

    @GET
    @Path("{status:\\d+}")
    @Authenticated
    public String refuse(@RestPath int status) {
        if (status == 500) {
            throw new IllegalStateException("a secret detail of the inside");
        }
        throw new Problem(status, "This is what happened.", "Nothing was changed. This is what to do.");
    }

    @GET
    @Path("bare/{status}")
    @Authenticated
    public Response bare(@RestPath int status) {
        return Response.status(status).build();
    }

    @GET
    @Path("unguarded")
    public String unguarded() {
        return "nobody should read this";
    }
}
