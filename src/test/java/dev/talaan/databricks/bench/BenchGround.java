package dev.talaan.databricks.bench;

import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/// The ground of the tests, but for a sandbox elsewhere and ceilings that nobody reaches.
public final class BenchGround implements QuarkusTestResourceLifecycleManager {

    private SandboxProcess sandbox;

    @Override
    public Map<String, String> start() {
        try {
            sandbox = SandboxProcess.start(AnswersProcess.class);
            var settings = new HashMap<>(new Ground().start());
            settings.put("talaan.databricks.host", sandbox.url().toString());
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (sandbox != null) {
            sandbox.close();
        }
    }
}
