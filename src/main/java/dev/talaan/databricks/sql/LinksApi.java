package dev.talaan.databricks.sql;

import dev.talaan.databricks.transport.ErrorMapper;
import io.quarkus.rest.client.reactive.Url;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;

/// The stores that external links lead to. They must not see the portal's key, so nothing here puts it on a request.
@RegisterRestClient(configKey = "databricks-links")
@RegisterProvider(ErrorMapper.class)
public interface LinksApi {

    @GET
    Uni<RestResponse<byte[]>> fetch(@Url String link);
}
