package dev.talaan.databricks.bench;

import dev.talaan.sandbox.Sandbox;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/// A sandbox in a process of its own, so that what it needs is not counted as ours. It ends with whoever started it.
final class SandboxProcess implements AutoCloseable {

    private final Process process;
    private final URI url;

    private SandboxProcess(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /// The sandbox itself.
    static SandboxProcess start() throws IOException {
        return start(SandboxProcess.class);
    }

    /// @param program prints its address, and ends with what it reads
    static SandboxProcess start(Class<?> program) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(List.of(
                        java,
                        "-Xmx1g",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var out = new BufferedReader(new InputStreamReader(process.getInputStream()));
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("http://")) {
                return new SandboxProcess(process, URI.create(line));
            }
        }
        throw new IOException("the sandbox did not start");
    }

    URI url() {
        return url;
    }

    @Override
    public void close() {
        process.destroy();
    }

    static void main() throws IOException {
        try (var sandbox = Sandbox.start(0)) {
            System.out.println(sandbox.url());
            System.in.transferTo(System.out);
        }
    }
}
