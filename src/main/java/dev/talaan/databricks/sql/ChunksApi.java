package dev.talaan.databricks.sql;

import dev.talaan.databricks.transport.Authentication;
import dev.talaan.databricks.transport.ErrorMapper;
import io.quarkus.rest.client.reactive.Url;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// Chunks by the internal links that the server gives.
@RegisterRestClient(configKey = "databricks")
@RegisterProvider(Authentication.class)
@RegisterProvider(ErrorMapper.class)
public interface ChunksApi {

    /// @param link the workspace's own address and the path that it gave
    @GET
    Uni<Chunk> follow(@Url String link);
}
