package dev.talaan.databricks.dbfs;

import dev.talaan.databricks.DatabricksError;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/// A file on its way up: created, written block by block, closed.
record Upload(Dbfs dbfs, String path, boolean overwrite) {

    private static final Logger LOG = Logger.getLogger(Upload.class);

    Uni<Long> from(InputStream source) {
        return dbfs.create(path, overwrite)
                .onFailure(failure -> !nothingHappened(failure))
                .transform(failure -> Leftover.PART.with(failure, path))
                .chain(handle -> write(handle, source));
    }

    private Uni<Long> write(long handle, InputStream source) {
        return blocks(handle, source)
                .chain(size -> closed(handle, size))
                .onFailure()
                .recoverWithUni(failure ->
                        cleared(handle).chain(left -> Uni.createFrom().failure(left.with(failure, path))))
                .onCancellation()
                .invoke(() ->
                        cleared(handle).subscribe().with(left -> LOG.debugf("An upload was cancelled: %s", left)));
    }

    private Uni<Long> blocks(long handle, InputStream source) {
        return Multi.createBy()
                .repeating()
                .uni(() -> read(source).chain(block -> add(handle, block)))
                .whilst(size -> size == Dbfs.BLOCK)
                .collect()
                .with(Collectors.summingLong(Integer::longValue));
    }

    private static Uni<byte[]> read(InputStream source) {
        return Uni.createFrom()
                .item(() -> {
                    try {
                        return source.readNBytes(Dbfs.BLOCK);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .runSubscriptionOn(Thread::startVirtualThread);
    }

    private Uni<Integer> add(long handle, byte[] block) {
        return block.length == 0
                ? Uni.createFrom().item(0)
                : dbfs.add(handle, block).replaceWith(block.length);
    }

    /// Where it is not known whether the file was closed, its size tells whether all of it is there.
    private Uni<Long> closed(long handle, long size) {
        return dbfs.close(handle)
                .replaceWith(size)
                .onFailure(failure -> !nothingHappened(failure))
                .recoverWithUni(failure -> dbfs.status(path)
                        .chain(file -> file.fileSize() == size
                                ? Uni.createFrom().item(size)
                                : Uni.createFrom().failure(failure)));
    }

    private Uni<Leftover> cleared(long handle) {
        return dbfs.discard(handle, path).map(done -> done ? gone() : Leftover.PART);
    }

    private Leftover gone() {
        return overwrite ? Leftover.NOTHING_BUT_REPLACED : Leftover.NOTHING;
    }

    private static boolean nothingHappened(Throwable failure) {
        return failure instanceof DatabricksError error && error.nothingHappened();
    }
}
