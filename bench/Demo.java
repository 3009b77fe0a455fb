package bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/// A demonstration of its own: portal, sandbox, database server and accounts.
record Demo(Program program, URI portal, Path data) implements AutoCloseable {

    private static final Path TARGET = Path.of("target", "bench");

    static Demo start(String name) throws IOException, InterruptedException {
        var port = Program.freePort();
        var data = TARGET.resolve(name).toAbsolutePath();
        var program = Program.start(
                TARGET.resolve(name + ".log"),
                Map.of(),
                "-Xmx512m",
                "-Dquarkus.http.port=" + port,
                "-Dtalaan.local.sandbox-port=" + Program.freePort(),
                "-Dtalaan.local.data-dir=" + data,
                "-jar",
                TARGET.resolve("demo/quarkus-run.jar").toString());
        var portal = URI.create("http://localhost:" + port);
        program.ready(portal);
        return new Demo(program, portal, data);
    }

    Books books() throws IOException {
        return Books.in(data);
    }

    @Override
    public void close() {
        program.close();
    }
}
