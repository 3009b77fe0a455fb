package dev.talaan.databricks.dbfs;

import dev.talaan.databricks.DatabricksError.Conflict;
import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.Unreadable;
import dev.talaan.databricks.transport.Given;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicLong;

/// A file on its way down.
record Download(Dbfs dbfs, String path) {

    private static final byte[] END = {};

    Multi<byte[]> blocks() {
        return dbfs.status(path).onItem().transformToMulti(this::blocksOf);
    }

    private Multi<byte[]> blocksOf(DbfsFile file) {
        if (file.isDir()) {
            return Multi.createFrom().failure(new InvalidRequest(Detail.of(path + " is a directory")));
        }
        return Multi.createBy()
                .repeating()
                .uni(AtomicLong::new, offset -> next(file, offset))
                .whilst(block -> block.length > 0)
                .select()
                .where(block -> block.length > 0);
    }

    private Uni<byte[]> next(DbfsFile file, AtomicLong offset) {
        var left = file.fileSize() - offset.get();
        if (left <= 0) {
            return unchanged(file);
        }
        var wanted = (int) Math.min(Dbfs.BLOCK, left);
        return dbfs.read(path, offset.get(), wanted)
                .onFailure(failure -> failure instanceof InvalidRequest && offset.get() > 0)
                .transform(_ -> changed())
                .map(block -> {
                    if (block.length < wanted) {
                        throw changed();
                    }
                    if (block.length > wanted) {
                        throw new Unreadable(Detail.of("more bytes than were asked for"));
                    }
                    offset.addAndGet(block.length);
                    return block;
                });
    }

    private Uni<byte[]> unchanged(DbfsFile file) {
        return dbfs.status(path).map(now -> {
            if (now.fileSize() != file.fileSize() || now.modificationTime() != file.modificationTime()) {
                throw changed();
            }
            return END;
        });
    }

    private Conflict changed() {
        return new Conflict(Detail.of(path + " changed while it was read"));
    }

    static byte[] bytes(Portion portion) {
        var data = Given.value(portion.data(), "bytes");
        if (Given.value(portion.bytesRead(), "their number") != data.length) {
            throw new Unreadable(Detail.of("another number of bytes than it says"));
        }
        return data;
    }
}
