package dev.talaan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.talaan.databricks.jobs.Run;
import dev.talaan.databricks.sql.ExecuteStatement;
import dev.talaan.databricks.sql.Query;
import dev.talaan.databricks.sql.StatementAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What a native build would be told, read from its sources, which the build makes without compiling them
/// (`quarkus.native.sources-only`): everything that is reached by reflection, and every resource that is read at run
/// time. It proves that nothing of ours has been forgotten there; it does not prove that the executable builds or runs.
class NativeIT {

    private static final Path SOURCES = Path.of("target", "native-sources");
    private static final Path RESOURCES = Path.of("src", "main", "resources");

    @Test
    void whateverBecomesJsonIsRegisteredForReflection() throws IOException {
        var registered = registered();
        assertThat(JsonTypes.in(new ClassFileImporter().importPaths(Path.of("target/classes/dev/talaan"))))
                .contains(
                        Run.class.getName(),
                        Run.Parameter.class.getName(),
                        ExecuteStatement.class.getName(),
                        StatementAnswer.State.class.getName())
                .allSatisfy(type -> assertThat(registered.get(type))
                        .as("%s crosses JSON: @RegisterForReflection", type)
                        .isNotNull()
                        .allMatch(NativeIT::isWhole));
    }

    @Test
    void whatNeverBecomesJsonIsNot() throws IOException {
        assertThat(registered()).doesNotContainKey(Query.class.getName());
    }

    @Test
    void whatAServiceFileNamesIsFoundAtRunTime() throws IOException {
        var registered = registered();
        try (var services = Files.list(RESOURCES.resolve("META-INF/services"))) {
            assertThat(services).isNotEmpty().allSatisfy(service -> {
                assertThat(included()).anyMatch(("META-INF/services/" + service.getFileName())::matches);
                assertThat(Files.readAllLines(service))
                        .isNotEmpty()
                        .allSatisfy(name -> assertThat(registered.get(name))
                                .as("%s is made by its name: @RegisterForReflection", name)
                                .isNotNull()
                                .allMatch(NativeIT::isWhole));
            });
        }
    }

    @Test
    void everyMigrationAndEveryTemplateIsInTheExecutable() throws IOException {
        var included = included();
        for (var kind : new String[] {"db/migration", "templates"}) {
            try (var files = Files.walk(RESOURCES.resolve(kind))) {
                assertThat(files.filter(Files::isRegularFile)
                                .map(file ->
                                        RESOURCES.relativize(file).toString().replace('\\', '/')))
                        .isNotEmpty()
                        .allSatisfy(file -> assertThat(included).contains("\\Q" + file + "\\E"));
            }
        }
    }

    @Test
    void nothingOfTheGroundIsInTheExecutable() throws IOException {
        assertThat(registered().keySet()).noneMatch(name -> name.startsWith("dev.talaan.sandbox"));
        try (var jars = Files.list(SOURCES.resolve("lib"))) {
            assertThat(jars.map(jar -> jar.getFileName().toString()))
                    .noneMatch(name -> Stream.of("duckdb", "zonky").anyMatch(name::contains));
        }
    }

    private static List<String> included() throws IOException {
        return config("resource-config.json")
                .at("/resources/includes")
                .valueStream()
                .map(entry -> entry.path("pattern").asText())
                .toList();
    }

    private static boolean isWhole(JsonNode entry) {
        return Stream.of("allDeclaredConstructors", "allDeclaredMethods", "allDeclaredFields")
                .allMatch(what -> entry.path(what).asBoolean());
    }

    private static Map<String, List<JsonNode>> registered() throws IOException {
        return config("reflect-config.json")
                .valueStream()
                .collect(Collectors.groupingBy(
                        entry -> entry.path("name").asText(),
                        Collectors.mapping(Function.identity(), Collectors.toList())));
    }

    private static JsonNode config(String name) throws IOException {
        try (var files = Files.list(SOURCES)) {
            var runner = files.filter(file -> file.toString().endsWith("-runner.jar"))
                    .findFirst()
                    .orElseThrow();
            try (var jar = new JarFile(runner.toFile());
                    var in = jar.getInputStream(jar.getEntry("META-INF/native-image/" + name))) {
                return new JsonMapper().readTree(in);
            }
        }
    }
}
