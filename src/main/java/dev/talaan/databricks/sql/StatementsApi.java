package dev.talaan.databricks.sql;

import dev.talaan.databricks.transport.Authentication;
import dev.talaan.databricks.transport.ErrorMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;

/// <https://docs.databricks.com/api/workspace/statementexecution>
@RegisterRestClient(configKey = "databricks")
@RegisterProvider(Authentication.class)
@RegisterProvider(ErrorMapper.class)
@Path("/api/2.0/sql/statements")
public interface StatementsApi {

    /// Starts a statement and waits for it as long as it asks; the answer may still say PENDING, RUNNING or FAILED.
    @POST
    Uni<StatementAnswer> execute(ExecuteStatement statement);

    @GET
    @Path("{id}")
    Uni<StatementAnswer> get(@RestPath String id);

    @POST
    @Path("{id}/cancel")
    Uni<Void> cancel(@RestPath String id);

    @GET
    @Path("{id}/result/chunks/{index}")
    Uni<Chunk> chunk(@RestPath String id, @RestPath int index);
}
