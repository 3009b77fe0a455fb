package dev.talaan.databricks.bench;

import dev.talaan.databricks.jobs.Run;
import dev.talaan.databricks.jobs.RunPage;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;

/// The same questions by the framework's client alone.
@Path("/api/2.2/jobs/runs")
public interface PlainRunsApi {

    @GET
    @Path("get")
    Uni<Run> get(@HeaderParam("Authorization") String key, @RestQuery("run_id") long runId);

    @GET
    @Path("list")
    Uni<RunPage> list(
            @HeaderParam("Authorization") String key,
            @RestQuery("job_id") long jobId,
            @RestQuery int limit,
            @RestQuery("active_only") boolean activeOnly,
            @RestQuery("start_time_from") Long startTimeFrom);
}
