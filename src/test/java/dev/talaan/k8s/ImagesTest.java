package dev.talaan.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ContainerPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The images that pods run are the images that the Dockerfiles make, and run as the pods say.
class ImagesTest {

    private static final List<String> FILES = List.of("Dockerfile.jvm", "Dockerfile.native");

    @ParameterizedTest
    @ValueSource(strings = {"production", "demo"})
    void everyImageIsMadeHere(String overlay) throws IOException {
        var made = new TreeSet<String>();
        for (var file : FILES) {
            made.addAll(Settings.named("-t (\\S+)", file));
        }
        assertThat(Cluster.of(overlay).pods())
                .extracting(pod -> pod.container().getImage())
                .isSubsetOf(made)
                .noneMatch(image -> image.endsWith(":latest") || !image.contains(":"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile.jvm", "Dockerfile.native"})
    void anImageRunsAsTheUserAndOnThePortsOfThePods(String file) throws IOException {
        var last = lastStage(file);
        var pods = Cluster.of("production").pods();
        assertThat(last).contains("org.opencontainers.image.title=\"talaan\"");
        assertThat(pods).allSatisfy(pod -> {
            assertThat(last.lines().filter(line -> line.startsWith("USER")).toList())
                    .last()
                    .isEqualTo("USER " + pod.spec().getSecurityContext().getRunAsUser());
            assertThat(Set.of(
                            last.replaceAll("(?s).*EXPOSE ([0-9 ]+)\n.*", "$1").split(" ")))
                    .containsAll(pod.container().getPorts().stream()
                            .map(ContainerPort::getContainerPort)
                            .map(String::valueOf)
                            .toList());
        });
        assertThat(last).as("arguments such as `migrate` reach the portal").containsPattern("ENTRYPOINT \\[");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile.jvm", "Dockerfile.native"})
    void anImageIsMadeFromNamedVersionsAndHoldsNoSecret(String file) throws IOException {
        assertThat(Settings.named("(?m)^FROM (\\S+)", file))
                .hasSize(2)
                .allMatch(base -> base.contains(":"))
                .noneMatch(base -> base.endsWith(":latest"));
        assertThat(Files.readString(Path.of(file))).doesNotContainPattern("(?i)(password|token|secret)=");
    }

    @Test
    void theCacheIsMadeWhereItIsUsedByTheVeryJvm() throws IOException {
        var last = lastStage("Dockerfile.jvm");
        assertThat(last.indexOf("/tmp/train"))
                .isGreaterThan(last.indexOf("ENV JDK_JAVA_OPTIONS"))
                .isGreaterThan(last.indexOf("COPY --from=build"));
        assertThat(last).contains("-XX:AOTCache=/talaan/app.aot").contains("WORKDIR /talaan");
        assertThat(Files.readString(Path.of("src/main/docker/train"))).contains("-XX:AOTCacheOutput=app.aot");
        assertThat(Files.isExecutable(Path.of("src/main/docker/train"))).isTrue();
    }

    @Test
    void onlyWhatIsNamedGoesIntoABuild() throws IOException {
        var lines = Files.readAllLines(Path.of(".dockerignore"));
        assertThat(lines)
                .contains("*")
                .filteredOn(line -> line.startsWith("!"))
                .allSatisfy(line -> assertThat(Path.of(line.substring(1))).exists());
    }

    private static String lastStage(String file) throws IOException {
        var text = Files.readString(Path.of(file));
        return text.substring(text.lastIndexOf("\nFROM "));
    }
}
