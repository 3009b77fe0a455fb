package dev.talaan.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// MLflow's own server, on SQLite.
final class MlflowServer extends RealServer {

    private static final String VERSION = "3.17.2";
    private static final String LAUNCHER = "with_parent.py";

    @Override
    List<String> command(Path data, int port) {
        var python = new VirtualEnvironment("mlflow", VERSION).python().toString();
        return List.of(
                python,
                launcher(data).toString(),
                python,
                "-m",
                "mlflow",
                "server",
                "--host",
                "127.0.0.1",
                "--port",
                String.valueOf(port),
                "--workers",
                "1",
                "--backend-store-uri",
                "sqlite:///" + data.resolve("mlflow.db"),
                "--artifacts-destination",
                data.resolve("artifacts").toString());
    }

    @Override
    String health() {
        return "/health";
    }

    private static Path launcher(Path data) {
        try (var script = MlflowServer.class.getResourceAsStream(LAUNCHER)) {
            var file = data.resolve(LAUNCHER);
            Files.copy(script, file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
