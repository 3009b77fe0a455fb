package dev.talaan.databricks.jobs;

import dev.talaan.databricks.transport.Authentication;
import dev.talaan.databricks.transport.ErrorMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/// <https://docs.databricks.com/api/workspace/jobs>
@RegisterRestClient(configKey = "databricks")
@RegisterProvider(Authentication.class)
@RegisterProvider(ErrorMapper.class)
@Path("/api/2.2/jobs/runs")
public interface RunsApi {

    /// One page, newest first; the first for a null token.
    ///
    /// @param limit 1 to 24
    /// @param startTimeFrom only runs that started at or after this time, epoch milliseconds; null for all
    @GET
    @Path("list")
    Uni<RunPage> list(
            @RestQuery("job_id") long jobId,
            @RestQuery int limit,
            @RestQuery("start_time_from") Long startTimeFrom,
            @RestQuery("page_token") String pageToken);

    /// A run with one page of its tasks.
    @GET
    @Path("get")
    Uni<Run> get(@RestQuery("run_id") long runId, @RestQuery("page_token") String pageToken);
}
