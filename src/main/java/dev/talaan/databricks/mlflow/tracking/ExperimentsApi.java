package dev.talaan.databricks.mlflow.tracking;

import dev.talaan.databricks.transport.Authentication;
import dev.talaan.databricks.transport.ErrorMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/// <https://docs.databricks.com/api/workspace/experiments>
@RegisterRestClient(configKey = "databricks")
@RegisterProvider(Authentication.class)
@RegisterProvider(ErrorMapper.class)
@Path("/api/2.0/mlflow/experiments")
public interface ExperimentsApi {

    @POST
    @Path("create")
    Uni<Experiment.Created> create(NewExperiment request);

    @GET
    @Path("get")
    Uni<Experiment.Found> get(@RestQuery("experiment_id") String id);

    @GET
    @Path("get-by-name")
    Uni<Experiment.Found> named(@RestQuery("experiment_name") String name);

    @POST
    @Path("search")
    Uni<Experiment.Page> search(SearchExperiments request);

    @POST
    @Path("delete")
    Uni<Void> delete(DeleteExperiment request);
}
