package dev.talaan.databricks.dbfs;

import dev.talaan.databricks.DatabricksError;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.transport.Blocks;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/// A file on its way up: created, written block by block, closed.
record Upload(Dbfs dbfs, String path, boolean overwrite) {

    private static final Logger LOG = Logger.getLogger(Upload.class);

    /// Whoever leaves while the file is being created leaves no open handle behind: it is waited for, closed, and its
    /// file deleted.
    Uni<Long> from(InputStream source) {
        return Uni.createFrom().context(context -> {
            var created = new CompletableFuture<Long>();
            var taken = new AtomicBoolean();
            dbfs.create(path, overwrite).subscribe().with(context, created::complete, created::completeExceptionally);
            return awaited(created)
                    .onFailure(failure -> !nothingHappened(failure))
                    .transform(failure -> Leftover.PART.with(failure, path))
                    .chain(handle -> taken.compareAndSet(false, true)
                            ? write(handle, source)
                            : Uni.createFrom().nothing())
                    .onCancellation()
                    .invoke(() -> {
                        if (taken.compareAndSet(false, true)) {
                            created.thenAccept(handle -> forgotten(handle, new Sent()));
                        }
                    });
        });
    }

    private static Uni<Long> awaited(CompletableFuture<Long> created) {
        return Uni.createFrom()
                .emitter(waiting -> created.whenComplete((handle, failure) -> {
                    if (failure == null) {
                        waiting.complete(handle);
                    } else {
                        waiting.fail(failure);
                    }
                }));
    }

    private Uni<Long> write(long handle, InputStream source) {
        var sent = new Sent();
        return blocks(handle, source, sent)
                .chain(size -> closed(handle, size))
                .onFailure()
                .recoverWithUni(failure ->
                        cleared(handle, sent).chain(left -> Uni.createFrom().failure(left.with(failure, path))))
                .onCancellation()
                .invoke(() -> forgotten(handle, sent));
    }

    private void forgotten(long handle, Sent sent) {
        cleared(handle, sent).subscribe().with(left -> LOG.debugf("An upload was cancelled: %s", left));
    }

    private Uni<Long> blocks(long handle, InputStream source, Sent sent) {
        return Multi.createBy()
                .repeating()
                .uni(() -> Blocks.next(source, Dbfs.BLOCK).chain(block -> add(handle, block, sent)))
                .whilst(size -> size == Dbfs.BLOCK)
                .collect()
                .with(Collectors.summingLong(Integer::longValue));
    }

    private Uni<Integer> add(long handle, byte[] block, Sent sent) {
        if (block.length == 0) {
            return Uni.createFrom().item(0);
        }
        sent.leaves(block.length);
        return dbfs.add(handle, block).invoke(sent::arrives).replaceWith(block.length);
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

    /// First the handle ends: a block that is still on its way then finds none any more.
    private Uni<Leftover> cleared(long handle, Sent sent) {
        return dbfs.abandon(handle)
                .chain(ended ->
                        removed(sent).map(left -> ended || left == Leftover.SOMETHING_ELSE ? left : Leftover.PART));
    }

    /// What is as long as what was sent is taken for it; anything else is another's, put there meanwhile. DBFS tells
    /// files apart by nothing better, and deletes whatever stands there.
    private Uni<Leftover> removed(Sent sent) {
        return dbfs.status(path)
                .chain(file -> sent.mayBe(file) ? deleted() : Uni.createFrom().item(Leftover.SOMETHING_ELSE))
                .onFailure(NotFound.class)
                .recoverWithItem(this::gone)
                .onFailure()
                .recoverWithItem(Leftover.PART);
    }

    /// Asked for once, as by a second time another's may stand there. Without an answer it is looked up.
    private Uni<Leftover> deleted() {
        return dbfs.delete(path, false)
                .map(_ -> gone())
                .onFailure(failure -> !nothingHappened(failure))
                .recoverWithUni(() -> dbfs.status(path).map(_ -> Leftover.PART));
    }

    private Leftover gone() {
        return overwrite ? Leftover.NOTHING_BUT_REPLACED : Leftover.NOTHING;
    }

    private static boolean nothingHappened(Throwable failure) {
        return failure instanceof DatabricksError error && error.nothingHappened();
    }
}
