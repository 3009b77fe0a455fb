package dev.talaan;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The house as docs/architecture.md draws it. A new room is added here, a wall is never loosened.
class WallsTest {

    /// Every room and what it may look into; a room that is not listed may not exist.
    private static final Map<String, List<String>> ROOMS = Map.of(
            "identity", List.of(),
            "databricks", List.of("identity"),
            "web", List.of("identity"),
            "bir", List.of(),
            "ledger", List.of("identity"),
            "changes", List.of("databricks", "identity", "ledger"),
            "monthend", List.of("bir", "changes", "databricks", "identity", "ledger", "web"),
            "audit", List.of("changes", "identity", "ledger", "web"),
            "status", List.of("databricks", "identity", "web"),
            "home", List.of("identity", "ledger", "web"));

    private static JavaClasses house;

    @BeforeAll
    static void read() {
        house = new ClassFileImporter().importPaths(Path.of("target/classes/dev/talaan"));
    }

    @Test
    void everyRoomLooksOnlyWhereItMay() {
        ROOMS.forEach((room, below) -> {
            var allowed = new ArrayList<>(below.stream().map(WallsTest::inside).toList());
            allowed.add(inside(room));
            noClasses()
                    .that()
                    .resideInAPackage(inside(room))
                    .should()
                    .dependOnClassesThat(resideInAPackage("dev.talaan..")
                            .and(not(resideInAnyPackage(allowed.toArray(String[]::new)))))
                    .allowEmptyShould(true)
                    .check(house);
        });
    }

    @Test
    void theSandboxKnowsNothingOfOurs() {
        noClasses()
                .that()
                .resideInAPackage("dev.talaan.sandbox..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("dev.talaan..").and(not(resideInAPackage("dev.talaan.sandbox.."))))
                .check(house);
    }

    @Test
    void everyClassLivesInARoomThatIsOnTheMap() {
        var rooms = Stream.concat(ROOMS.keySet().stream(), Stream.of("sandbox"))
                .map(WallsTest::inside)
                .toArray(String[]::new);
        classes().should().resideInAnyPackage(rooms).check(house);
    }

    @Test
    void packagesDoNotImportEachOther() {
        slices().matching("dev.talaan.(**)").should().beFreeOfCycles().check(house);
    }

    @Test
    void onlyPagesAndResourcesSpeakServerHttp() {
        classesBut("Page|Resource|Api")
                .and()
                .resideOutsideOfPackage("dev.talaan.databricks.transport..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(house);
    }

    /// Words are a template's extension methods.
    @Test
    void onlyPagesAndResourcesRenderTemplates() {
        classesBut("Page|Resource|Words")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.quarkus.qute..")
                .check(house);
    }

    private static GivenClassesConjunction classesBut(String endings) {
        return noClasses()
                .that(not(resideInAPackage("dev.talaan.sandbox..")))
                .and()
                .haveNameNotMatching(".*(" + endings + ")(\\$.*)?")
                .and()
                .resideOutsideOfPackage("dev.talaan.web..");
    }

    @Test
    void onlyApisAreRestClients() {
        classes()
                .that()
                .areAnnotatedWith("org.eclipse.microprofile.rest.client.inject.RegisterRestClient")
                .should()
                .haveSimpleNameEndingWith("Api")
                .andShould()
                .resideInAPackage("dev.talaan.databricks..")
                .allowEmptyShould(true)
                .check(house);
    }

    /// What a probe may ask is seen from the name; everything of it stays in its room.
    @Test
    void healthIsAskedOfChecksAlone() {
        classes()
                .that()
                .implement("org.eclipse.microprofile.health.HealthCheck")
                .should()
                .haveSimpleNameEndingWith("Check")
                .andShould()
                .bePackagePrivate()
                .check(house);
    }

    @Test
    void entitiesAreTouchedOnlyInTheirPackage() {
        for (var entity : house) {
            if (!entity.isAnnotatedWith("jakarta.persistence.Entity")) {
                continue;
            }
            assertThat(entity.getDirectDependenciesToSelf())
                    .as("%s is touched from outside its package", entity.getName())
                    .allMatch(d -> d.getOriginClass().getPackageName().equals(entity.getPackageName()));
        }
    }

    @Test
    void everyTemplateFolderHasItsRoom() throws IOException {
        try (var folders = Files.list(Path.of("src/main/resources/templates"))) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(p -> p.getFileName().toString()))
                    .allMatch(name -> name.equals("tags") || ROOMS.containsKey(name));
        }
    }

    @Test
    void filesStayWithinTheLineBudget() throws IOException {
        assertThat(longer(250, "java", "src/main/java", "src/sandbox/java", "src/test/java"))
                .isEmpty();
        assertThat(longer(100, "html", "src/main/resources/templates")).isEmpty();
        var lengths = lengths("java", "src/main/java", "src/sandbox/java").values().stream()
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        assertThat(lengths[lengths.length / 2])
                .as("median of %d files", lengths.length)
                .isLessThanOrEqualTo(55);
        assertThat(lengths[(int) (lengths.length * 0.9)]).as("90th percentile").isLessThanOrEqualTo(120);
    }

    private static List<String> longer(int limit, String ending, String... roots) throws IOException {
        return lengths(ending, roots).entrySet().stream()
                .filter(e -> e.getValue() > limit)
                .map(e -> e.getValue() + " " + e.getKey())
                .toList();
    }

    private static Map<Path, Integer> lengths(String ending, String... roots) throws IOException {
        var found = new java.util.TreeMap<Path, Integer>();
        for (var root : Arrays.stream(roots).map(Path::of).filter(Files::exists).toList()) {
            try (var files = Files.walk(root)) {
                for (var file :
                        files.filter(f -> f.toString().endsWith("." + ending)).toList()) {
                    try (var lines = Files.lines(file)) {
                        found.put(file, (int) lines.count());
                    }
                }
            }
        }
        return found;
    }

    private static String inside(String room) {
        return "dev.talaan." + room + "..";
    }
}
