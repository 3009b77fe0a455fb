package dev.talaan.databricks.dbfs;

/// How much of a file has been sent, block by block.
final class Sent {

    private volatile long arrived;
    private volatile long left;

    void leaves(int bytes) {
        left = arrived + bytes;
    }

    void arrives() {
        arrived = left;
    }

    /// Whether a file may be what was sent: it has all blocks that have arrived, and perhaps the one on its way.
    boolean mayBe(DbfsFile file) {
        return !file.isDir() && (file.fileSize() == arrived || file.fileSize() == left);
    }
}
