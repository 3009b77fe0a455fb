package dev.talaan.databricks.dbfs;

import dev.talaan.databricks.transport.Authentication;
import dev.talaan.databricks.transport.ErrorMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/// <https://docs.databricks.com/api/workspace/dbfs>
@RegisterRestClient(configKey = "databricks")
@RegisterProvider(Authentication.class)
@RegisterProvider(ErrorMapper.class)
@Path("/api/2.0/dbfs")
public interface DbfsApi {

    /// What is in a directory, all on one page; a file is its own list.
    @GET
    @Path("list")
    Uni<FileList> list(@RestQuery String path);

    @GET
    @Path("get-status")
    Uni<DbfsFile> status(@RestQuery String path);

    /// @param length at most 1 MB
    @GET
    @Path("read")
    Uni<Portion> read(@RestQuery String path, @RestQuery long offset, @RestQuery int length);

    @POST
    @Path("put")
    Uni<Void> put(PutFile request);

    @POST
    @Path("create")
    Uni<OpenFile> create(CreateFile request);

    /// Never to be repeated: a block that arrives twice stands there twice.
    @POST
    @Path("add-block")
    Uni<Void> addBlock(AddBlock request);

    @POST
    @Path("close")
    Uni<Void> close(CloseFile request);

    @POST
    @Path("mkdirs")
    Uni<Void> mkdirs(MakeDirectory request);

    @POST
    @Path("move")
    Uni<Void> move(MoveFile request);

    @POST
    @Path("delete")
    Uni<Void> delete(DeleteFile request);
}
