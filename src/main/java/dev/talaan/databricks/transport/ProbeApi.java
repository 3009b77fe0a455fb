package dev.talaan.databricks.transport;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.rest.client.reactive.ClientQueryParam;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// Questions of which only matters whether they are answered.
@RegisterRestClient(configKey = "databricks")
@RegisterProvider(Authentication.class)
@RegisterProvider(ErrorMapper.class)
@Path("/api")
interface ProbeApi {

    @GET
    @Path("2.0/sql/warehouses")
    Uni<ObjectNode> warehouses();

    @GET
    @Path("2.2/jobs/list")
    @ClientQueryParam(name = "limit", value = "1")
    Uni<ObjectNode> jobs();

    @GET
    @Path("2.0/serving-endpoints")
    Uni<ObjectNode> servingEndpoints();

    @GET
    @Path("2.1/unity-catalog/catalogs")
    @ClientQueryParam(name = "max_results", value = "0")
    Uni<ObjectNode> catalogs();

    @GET
    @Path("2.0/mlflow/registered-models/search")
    @ClientQueryParam(name = "max_results", value = "1")
    Uni<ObjectNode> models();

    @GET
    @Path("2.0/workspace/get-status")
    @ClientQueryParam(name = "path", value = "/")
    Uni<ObjectNode> workspaceRoot();

    @GET
    @Path("2.1/clusters/list")
    @ClientQueryParam(name = "page_size", value = "1")
    Uni<ObjectNode> clusters();

    @GET
    @Path("2.0/dbfs/get-status")
    @ClientQueryParam(name = "path", value = "/")
    Uni<ObjectNode> dbfsRoot();

    @GET
    @Path("2.0/preview/scim/v2/Me")
    Uni<ObjectNode> me();
}
