package dev.talaan.databricks.workspace;

import dev.talaan.databricks.transport.Authentication;
import dev.talaan.databricks.transport.ErrorMapper;
import dev.talaan.databricks.transport.StreamedAnswers;
import io.quarkus.rest.client.reactive.ClientQueryParam;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/// <https://docs.databricks.com/api/workspace/workspace/export>
@RegisterRestClient(configKey = "databricks")
@RegisterProvider(Authentication.class)
@RegisterProvider(ErrorMapper.class)
@RegisterProvider(StreamedAnswers.class)
@Path("/api/2.0/workspace")
public interface ExportApi {

    /// The content itself, to be read while it comes.
    @GET
    @Path("export")
    @ClientQueryParam(name = "direct_download", value = "true")
    Uni<RestResponse<InputStream>> export(@RestQuery String path, @RestQuery Format format);
}
