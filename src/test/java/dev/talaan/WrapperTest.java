package dev.talaan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Which JDK `./mvnw` takes. The script is the real one, only its absolute places are moved below a temporary root,
/// and instead of Maven it finds a script that says what it was given.
@DisabledOnOs(OS.WINDOWS)
class WrapperTest {

    @TempDir
    Path root;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void lay() throws IOException {
        var script = Files.readString(Path.of("mvnw"));
        for (var place : List.of("/usr/lib/jvm/", "/opt/homebrew/", "/Library/Java/")) {
            assertThat(script).contains(" " + place);
            script = script.replace(" " + place, " " + root + place);
        }
        program("mvnw", script);
        var settings = Files.readString(Path.of(".mvn/wrapper/maven-wrapper.properties"));
        Files.createDirectories(root.resolve(".mvn/wrapper"));
        Files.writeString(root.resolve(".mvn/wrapper/maven-wrapper.properties"), settings);
        var wrapper = new Properties();
        wrapper.load(new StringReader(settings));
        var url = wrapper.getProperty("distributionUrl");
        var name = url.substring(url.lastIndexOf('/') + 1).replace("-bin.zip", "");
        var maven = "m2/wrapper/dists/%s/%x/bin/mvn".formatted(name, url.hashCode());
        program(maven, "#!/bin/sh\necho \"${JAVA_HOME-nothing}: $*\"\n");

        jdk("old", 17);
        environment.put("HOME", root.resolve("home").toString());
        environment.put("MAVEN_USER_HOME", root.resolve("m2").toString());
        environment.put("PATH", root.resolve("old/bin") + ":/usr/bin:/bin");
    }

    @Test
    void aFittingJavaHomeIsKept() throws Exception {
        jdk("usr/lib/jvm/temurin-25", 25);
        environment.put("JAVA_HOME", jdk("mine", 26));
        assertThat(mvnw("verify", "-q")).isEqualTo(root + "/mine: verify -q");
    }

    @Test
    void anOldJavaHomeGivesWayToAFittingJdkInTheUsualPlace() throws Exception {
        environment.put("JAVA_HOME", jdk("usr/lib/jvm/java-17", 17));
        var fitting = jdk("usr/lib/jvm/temurin-25", 25);
        assertThat(mvnw("verify")).isEqualTo(fitting + ": verify");
    }

    @Test
    void aFittingJavaOnThePathIsPreferredToTheUsualPlaces() throws Exception {
        jdk("usr/lib/jvm/temurin-25", 25);
        var shimmed = jdk("home/somewhere/else", 25);
        program("shims/java", "#!/bin/sh\nexec '%s/bin/java' \"$@\"\n".formatted(shimmed));
        environment.put("PATH", root.resolve("shims") + ":/usr/bin:/bin");
        assertThat(mvnw("verify")).isEqualTo(shimmed + ": verify");
    }

    @Test
    void otherUsualPlacesAreLookedAtToo() throws Exception {
        jdk("usr/lib/jvm/java-21", 21);
        var sdkman = jdk("home/.sdkman/candidates/java/25.0.1-tem", 25);
        assertThat(mvnw("verify")).isEqualTo(sdkman + ": verify");
    }

    @Test
    void aRuntimeWithoutCompilerDoesNotFit() throws Exception {
        Files.delete(Path.of(jdk("usr/lib/jvm/jre-25", 25)).resolve("bin/javac"));
        assertThat(mvnw("verify")).isEqualTo("nothing: verify");
    }

    @Test
    void whereNoneFitsMavenRunsOnTheOldOneAndItsEnforcerSpeaks() throws Exception {
        assertThat(mvnw("verify")).isEqualTo("nothing: verify");
        var old = jdk("usr/lib/jvm/java-17", 17);
        environment.put("JAVA_HOME", old);
        assertThat(mvnw("verify")).isEqualTo(old + ": verify");
    }

    @Test
    void whereThereIsNoJavaAtAllTheScriptSaysSo() throws Exception {
        for (var tool : List.of("uname", "sed", "dirname", "basename", "tr")) {
            program("bare/" + tool, "#!/bin/sh\nPATH=/usr/bin:/bin; exec %s \"$@\"\n".formatted(tool));
        }
        environment.put("PATH", root.resolve("bare").toString());
        assertThat(mvnw("verify")).contains("Talaan needs JDK 25 or later, and no Java was found");
    }

    private String jdk(String where, int version) throws IOException {
        var home = root.resolve(where);
        program(where + "/bin/javac", "#!/bin/sh\necho 'javac %d.0.1'\n".formatted(version));
        program(where + "/bin/java", "#!/bin/sh\necho '    java.home = %s' >&2\n".formatted(home));
        return home.toString();
    }

    private void program(String where, String text) throws IOException {
        var file = root.resolve(where);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String mvnw(String... arguments) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(root.resolve("mvnw").toString()).redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        builder.environment().clear();
        builder.environment().putAll(environment);
        var process = builder.start();
        var said = process.inputReader().readAllAsString().strip();
        process.waitFor();
        return said;
    }
}
