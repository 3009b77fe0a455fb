package dev.talaan.sandbox.dbfs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// What lies there from the start.
final class DbfsSeeds {

    private static final Map<String, String> FILES = Map.of(
            "/FileStore/bir/atc-codes.csv",
            "atc,description,rate\nWC158,Goods bought by a top withholding agent,0.01\n"
                    + "WC160,Services bought by a top withholding agent,0.02\nWI010,Professional fees,0.10\n",
            "/FileStore/bir/agencies.csv",
            "agency\nRIM\nCKVC\nBOM\nJPAL\nJLI\nJAP\nLAS\nRMQB\n");

    private DbfsSeeds() {}

    static void into(DbfsFiles files) {
        try {
            for (var file : FILES.entrySet()) {
                files.write(DbfsPath.of(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8), false);
            }
            files.mkdirs(DbfsPath.of("/tmp"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
