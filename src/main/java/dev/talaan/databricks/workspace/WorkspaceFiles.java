package dev.talaan.databricks.workspace;

import static dev.talaan.databricks.transport.Group.WORKSPACE;

import dev.talaan.databricks.DatabricksError.Conflict;
import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.DatabricksError.Unavailable;
import dev.talaan.databricks.transport.Given;
import dev.talaan.databricks.transport.Guards;
import dev.talaan.databricks.transport.Streamed;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// The notebooks, files and folders of the workspace. Paths are absolute: `/Shared/bir`.
@ApplicationScoped
public class WorkspaceFiles {

    private final WorkspaceApi api;
    private final ExportApi exports;
    private final Guards guards;

    WorkspaceFiles(@RestClient WorkspaceApi api, @RestClient ExportApi exports, Guards guards) {
        this.api = api;
        this.exports = exports;
        this.guards = guards;
    }

    /// What is in a folder; anything else is its own list.
    ///
    /// @throws NotFound through the `Uni` if there is nothing at the path
    public Uni<List<WorkspaceObject>> list(String path) {
        return guards.read(WORKSPACE, () -> api.list(path)).map(answer -> Given.items(answer.objects()));
    }

    /// What is below a folder, as far as the bounds reach; nothing is below anything else. Folders are opened one
    /// after the other.
    ///
    /// @throws NotFound through the `Uni` if there is nothing at the path
    public Uni<Walk> walk(String path, Walk.Bounds bounds) {
        return Uni.createFrom().deferred(() -> new Walking(this::list, bounds).from(path));
    }

    /// What stands at a path.
    ///
    /// @throws NotFound through the `Uni` if nothing does
    public Uni<WorkspaceObject> status(String path) {
        return guards.read(WORKSPACE, () -> api.status(path));
    }

    /// The bytes of a notebook, a file or a folder, as they come and are wanted: no more than
    /// [a block][Streamed#BLOCK] is held. Until the first of them it is repeated like any read; what breaks off
    /// later fails, and whoever put the bytes somewhere has a part of them there.
    ///
    /// @param format of a notebook or a folder; a file comes as it is with [Format#AUTO]
    /// @throws NotFound through the `Multi` if nothing stands at the path
    /// @throws InvalidRequest through the `Multi` if it does not come in this format, or has too many bytes
    /// @throws Unavailable through the `Multi` if it breaks off before its end
    public Multi<byte[]> export(String path, Format format) {
        return Streamed.read(guards, WORKSPACE, format == Format.HTML, () -> exports.export(path, format));
    }

    /// Puts content into a folder that is there. One that overwrites is repeated until there is an answer; one that
    /// does not is sent once, as a second time would find what the first one left.
    ///
    /// @throws Conflict through the `Uni` if what stands there is of another kind or not to be overwritten
    public Uni<Void> take(ImportContent content) {
        return content.overwrite()
                ? guards.repeatable(WORKSPACE, () -> api.take(content).replaceWith(true))
                        .replaceWithVoid()
                : guards.write(WORKSPACE, () -> api.take(content).replaceWith(true))
                        .replaceWithVoid();
    }

    /// Makes a folder and all above it; it may be there already.
    ///
    /// @throws Conflict through the `Uni` if something that is no folder stands in the way
    public Uni<Void> mkdirs(String path) {
        return guards.repeatable(
                        WORKSPACE, () -> api.mkdirs(new MakeFolder(path)).replaceWith(true))
                .replaceWithVoid();
    }

    /// Deletes what stands at a path. Sent once: by a second time something new may stand there.
    ///
    /// @param recursive whether a folder goes with all that is in it; one that is not empty is refused otherwise
    /// @throws NotFound through the `Uni` if nothing stands there
    public Uni<Void> delete(String path, boolean recursive) {
        return guards.write(
                        WORKSPACE,
                        () -> api.delete(new DeleteObject(path, recursive)).replaceWith(true))
                .replaceWithVoid();
    }
}
