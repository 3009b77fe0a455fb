package dev.talaan.sandbox.unitycatalog.access;

import static dev.talaan.sandbox.unitycatalog.access.RunningWorld.UC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.talaan.sandbox.LocalWorkspace;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same through the API: worlds are built by calls, and statements, listings and effective permissions are asked.
class WorldsOverHttpTest {

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    @ParameterizedTest
    @ValueSource(longs = {11, 42, 77, 101, 365})
    void aWorldAnswersAsItShould(long seed) {
        var world = new World(seed);
        var running = new RunningWorld(world, workspace::send).build();
        var oracle = new Oracle(world);
        for (var table : world.of(SecurableType.TABLE)) {
            var effective = effective(table);
            world.principals()
                    .forEach(principal -> assertThat(effective.getOrDefault(principal, Set.of()))
                            .isEqualTo(oracle.effective(principal, table)));
            for (var user : world.users) {
                assertThat(running.reads(user, table))
                        .as("%s reads %s", user, table.fullName())
                        .isEqualTo(oracle.reads(user, table));
                assertThat(lists(user, table))
                        .as("%s lists %s", user, table.fullName())
                        .isEqualTo(oracle.sees(user, table));
            }
        }
    }

    private static boolean lists(String user, Securable table) {
        var parts = table.fullName().split("\\.");
        var query = "tables?catalog_name=" + parts[0] + "&schema_name=" + parts[1];
        var response = workspace.send("GET", UC + query, null, user);
        return response.statusCode() == 200
                && new JsonObject(response.body())
                        .getJsonArray("tables").stream()
                                .anyMatch(each ->
                                        ((JsonObject) each).getString("name").equals(parts[2]));
    }

    private static Map<String, Set<String>> effective(Securable table) {
        var answer = workspace.get(UC + "effective-permissions/table/" + table.fullName());
        return answer.getJsonArray("privilege_assignments").stream()
                .map(JsonObject.class::cast)
                .collect(Collectors.toMap(each -> each.getString("principal"), WorldsOverHttpTest::lines));
    }

    private static Set<String> lines(JsonObject assignment) {
        return assignment.getJsonArray("privileges").stream()
                .map(JsonObject.class::cast)
                .map(each -> each.getString("privilege") + "<" + each.getString("inherited_from_name", ""))
                .collect(Collectors.toSet());
    }
}
