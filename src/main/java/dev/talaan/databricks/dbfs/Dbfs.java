package dev.talaan.databricks.dbfs;

import static dev.talaan.databricks.transport.Group.DBFS;

import dev.talaan.databricks.DatabricksError;
import dev.talaan.databricks.DatabricksError.Conflict;
import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.transport.Given;
import dev.talaan.databricks.transport.Guards;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// The files of the Databricks file system. Paths are absolute: `/FileStore/bir`.
@ApplicationScoped
public class Dbfs {

    /// The most bytes that go or come at once: 1 MB.
    public static final int BLOCK = 1 << 20;

    private final DbfsApi api;
    private final Guards guards;

    Dbfs(@RestClient DbfsApi api, Guards guards) {
        this.api = api;
        this.guards = guards;
    }

    /// What is in a directory; a file is its own list.
    ///
    /// @throws NotFound through the `Uni` if there is nothing at the path
    public Uni<List<DbfsFile>> list(String path) {
        return guards.read(DBFS, () -> api.list(path)).map(answer -> Given.items(answer.files()));
    }

    /// What stands at a path.
    ///
    /// @throws NotFound through the `Uni` if nothing does
    public Uni<DbfsFile> status(String path) {
        return guards.read(DBFS, () -> api.status(path));
    }

    /// Some bytes of a file, fewer than asked for at its end.
    ///
    /// @param length at most [#BLOCK]
    public Uni<byte[]> read(String path, long offset, int length) {
        return guards.read(DBFS, () -> api.read(path, offset, length)).map(Download::bytes);
    }

    /// The bytes of a file, a block at a time, asked for as they are wanted; no more than a block is held.
    ///
    /// @throws Conflict through the `Multi` if the file changed while it was read
    /// @throws InvalidRequest through the `Multi` if it is a directory
    public Multi<byte[]> download(String path) {
        return new Download(this, path).blocks();
    }

    /// Puts a small file there as a whole. One that overwrites is repeated until there is an answer.
    ///
    /// @param contents at most [#BLOCK]
    /// @throws Conflict through the `Uni` if something stands there that is not to be overwritten
    public Uni<Void> put(String path, byte[] contents, boolean overwrite) {
        var request = new PutFile(path, contents, overwrite);
        return overwrite
                ? guards.repeatable(DBFS, () -> api.put(request).replaceWith(true))
                        .replaceWithVoid()
                : guards.write(DBFS, () -> api.put(request).replaceWith(true)).replaceWithVoid();
    }

    /// Writes a file of any size, a block at a time: the next is read from the source when the one before has arrived,
    /// so no more than a block is held. The source is read on a virtual thread and is not closed.
    ///
    /// An upload that fails or is cancelled closes its handle and deletes what it wrote, and the failure says
    /// what is left. A [DatabricksError] says that nothing happened only if nothing of it
    /// stands there and nothing was there before that it replaced.
    ///
    /// @return how many bytes were written
    /// @throws Conflict through the `Uni` if something stands there that is not to be overwritten
    /// @throws BrokenSource through the `Uni` if the source fails
    public Uni<Long> upload(String path, InputStream source, boolean overwrite) {
        return new Upload(this, path, overwrite).from(source);
    }

    /// Begins a file; sent once, as a second handle would write beside the first.
    Uni<Long> create(String path, boolean overwrite) {
        return guards.write(DBFS, () -> api.create(new CreateFile(path, overwrite)))
                .map(opened -> Given.value(opened.handle(), "a handle"));
    }

    /// Adds a block to it; sent once, as a second time would add it again.
    Uni<Void> add(long handle, byte[] block) {
        return guards.write(
                        DBFS, () -> api.addBlock(new AddBlock(handle, block)).replaceWith(true))
                .replaceWithVoid();
    }

    /// Ends it; sent once, as by a second time there would be no such handle.
    Uni<Void> close(long handle) {
        return guards.write(DBFS, () -> api.close(new CloseFile(handle)).replaceWith(true))
                .replaceWithVoid();
    }

    /// Ends a file that nobody wants; a handle is nobody else's, so this is repeated.
    ///
    /// @return whether it has certainly ended
    Uni<Boolean> abandon(long handle) {
        return guards.repeatable(DBFS, () -> api.close(new CloseFile(handle)).replaceWith(true))
                .onFailure()
                .recoverWithItem(Dbfs::saysItIsGone);
    }

    private static boolean saysItIsGone(Throwable failure) {
        return failure instanceof DatabricksError error && error.detail().code().equals("RESOURCE_DOES_NOT_EXIST");
    }

    /// Makes a directory and all above it; it may be there already.
    ///
    /// @throws Conflict through the `Uni` if a file stands in the way
    public Uni<Void> mkdirs(String path) {
        return guards.repeatable(DBFS, () -> api.mkdirs(new MakeDirectory(path)).replaceWith(true))
                .replaceWithVoid();
    }

    /// Moves a file, or a directory with all that is in it, to where nothing stands. Sent once: a second time would
    /// not find it any more.
    ///
    /// @throws NotFound through the `Uni` if there is nothing to move
    /// @throws Conflict through the `Uni` if something stands at the destination
    public Uni<Void> move(String from, String to) {
        return guards.write(DBFS, () -> api.move(new MoveFile(from, to)).replaceWith(true))
                .replaceWithVoid();
    }

    /// Deletes what stands at a path. Sent once: by a second time something new may stand there.
    ///
    /// @param recursive whether a directory goes with all that is in it; one that is not empty is refused otherwise
    /// @throws NotFound through the `Uni` if nothing stands there
    public Uni<Void> delete(String path, boolean recursive) {
        return guards.write(
                        DBFS, () -> api.delete(new DeleteFile(path, recursive)).replaceWith(true))
                .replaceWithVoid();
    }
}
