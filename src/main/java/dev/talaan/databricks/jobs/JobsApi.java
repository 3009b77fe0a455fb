package dev.talaan.databricks.jobs;

import dev.talaan.databricks.transport.Authentication;
import dev.talaan.databricks.transport.ErrorMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/// <https://docs.databricks.com/api/workspace/jobs>
@RegisterRestClient(configKey = "databricks")
@RegisterProvider(Authentication.class)
@RegisterProvider(ErrorMapper.class)
@Path("/api/2.2/jobs")
public interface JobsApi {

    /// One page, without tasks; the first for a null token.
    ///
    /// @param name only the jobs of exactly this name, upper or lower case; null for all
    @GET
    @Path("list")
    Uni<JobPage> list(@RestQuery String name, @RestQuery("page_token") String pageToken);

    /// A job with one page of its tasks; the first for a null token.
    @GET
    @Path("get")
    Uni<Job> get(@RestQuery("job_id") long jobId, @RestQuery("page_token") String pageToken);

    @POST
    @Path("create")
    Uni<CreatedJob> create(JobSettings settings);

    /// Replaces the settings that are given; tasks one by one, by their keys.
    @POST
    @Path("update")
    Uni<Void> update(UpdateJob request);

    @POST
    @Path("delete")
    Uni<Void> delete(DeleteJob request);

    /// Starts a run; with a token that has come before, the answer is the run that it started then.
    @POST
    @Path("run-now")
    Uni<StartedRun> runNow(RunNow request);
}
