package dev.talaan.databricks.transport;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// A stream, a block at a time.
public final class Blocks {

    private Blocks() {}

    /// The next bytes of a stream, read on a virtual thread: fewer than asked for at its end, none after it.
    ///
    /// @throws UncheckedIOException through the `Uni` where the stream fails
    public static Uni<byte[]> next(InputStream source, int most) {
        return Uni.createFrom()
                .item(() -> {
                    try {
                        return source.readNBytes(most);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .runSubscriptionOn(Thread::startVirtualThread);
    }
}
