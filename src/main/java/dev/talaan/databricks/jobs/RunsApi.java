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
@Path("/api/2.2/jobs/runs")
public interface RunsApi {

    /// One page, newest first; the first for a null token. What is null is not asked for.
    ///
    /// @param jobId null for the runs of all jobs
    /// @param limit 1 to 24
    /// @param activeOnly only runs that have not ended; not together with the next
    /// @param completedOnly only runs that have
    /// @param startTimeFrom only runs that started at or after this time, epoch milliseconds
    /// @param startTimeTo only runs that started at or before this time, epoch milliseconds
    /// @param expandTasks each with its tasks, at most 100 of them
    @GET
    @Path("list")
    Uni<RunPage> list(
            @RestQuery("job_id") Long jobId,
            @RestQuery int limit,
            @RestQuery("active_only") Boolean activeOnly,
            @RestQuery("completed_only") Boolean completedOnly,
            @RestQuery("start_time_from") Long startTimeFrom,
            @RestQuery("start_time_to") Long startTimeTo,
            @RestQuery("run_type") RunFilter.Type runType,
            @RestQuery("expand_tasks") Boolean expandTasks,
            @RestQuery("page_token") String pageToken);

    /// Asks a run to stop; it takes its time. One that has ended stays as it is.
    @POST
    @Path("cancel")
    Uni<Void> cancel(CancelRun request);

    /// Tries tasks of an ended run again.
    @POST
    @Path("repair")
    Uni<StartedRepair> repair(RepairRun request);

    /// The repairs of a run.
    @GET
    @Path("get")
    Uni<RunHistory> history(@RestQuery("run_id") long runId, @RestQuery("include_history") boolean includeHistory);

    /// What a task left behind when it ended.
    ///
    /// @param taskRunId of one task; a run of several tasks has no output of its own
    @GET
    @Path("get-output")
    Uni<TaskOutput> output(@RestQuery("run_id") long taskRunId);

    /// A run with one page of its tasks.
    @GET
    @Path("get")
    Uni<Run> get(@RestQuery("run_id") long runId, @RestQuery("page_token") String pageToken);
}
