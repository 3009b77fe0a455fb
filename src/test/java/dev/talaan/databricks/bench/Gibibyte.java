package dev.talaan.databricks.bench;

import java.io.InputStream;
import java.util.zip.CRC32C;

/// A gibibyte that is made as it is read, the same each time.
final class Gibibyte extends InputStream {

    static final long LENGTH = 1L << 30;

    private long at;

    /// The byte at a place.
    private static byte of(long place) {
        return (byte) (place * 2_654_435_761L >>> 13);
    }

    /// The checksum of all of it.
    static long sum() {
        var sum = new CRC32C();
        var block = new byte[1 << 20];
        var source = new Gibibyte();
        for (var read = source.read(block, 0, block.length); read > 0; read = source.read(block, 0, block.length)) {
            sum.update(block, 0, read);
        }
        return sum.getValue();
    }

    @Override
    public int read() {
        return at < LENGTH ? of(at++) & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (at == LENGTH) {
            return -1;
        }
        var count = (int) Math.min(length, LENGTH - at);
        for (int i = 0; i < count; i++) {
            into[offset + i] = of(at++);
        }
        return count;
    }
}
