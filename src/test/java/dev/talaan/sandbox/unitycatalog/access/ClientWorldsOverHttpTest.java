package dev.talaan.sandbox.unitycatalog.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talaan.databricks.DatabricksConfig;
import dev.talaan.databricks.access.Entitlements;
import dev.talaan.databricks.scim.Directory;
import dev.talaan.databricks.unitycatalog.Privilege;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The portal's client asks, the people of a world try.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class ClientWorldsOverHttpTest {

    @Inject
    Entitlements entitlements;

    @Inject
    Directory directory;

    @Inject
    DatabricksConfig config;

    @ParameterizedTest
    @ValueSource(longs = {11, 77, 365})
    void whoeverMayReadReads(long seed) {
        Databricks.reset();
        Databricks.pace(Map.of("statementMillis", 0));
        var world = new World(seed);
        var running = new RunningWorld(world, this::send).build();
        var roster = directory.roster().await().indefinitely();
        for (var table : world.of(SecurableType.TABLE)) {
            var access = entitlements
                    .on(dev.talaan.databricks.unitycatalog.Securable.table(table.fullName()), roster)
                    .await()
                    .indefinitely();
            for (var user : world.users) {
                assertThat(access.may(user, Privilege.SELECT))
                        .as("%s reads %s", user, table.fullName())
                        .isEqualTo(running.reads(user, table));
            }
        }
    }

    private HttpResponse<String> send(String method, String path, String body, String token) {
        var request = HttpRequest.newBuilder(config.host().resolve(path))
                .method(method, BodyPublishers.ofString(body))
                .header("Authorization", "Bearer " + token)
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
