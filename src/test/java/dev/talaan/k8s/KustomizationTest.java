package dev.talaan.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// That the reading is strict: each of these mistakes would otherwise wait for the cluster, or be taken silently.
class KustomizationTest {

    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata:
              name: a
            spec:
              selector:
                app: a
              ports:
                - port: 80
            """;

    @TempDir
    Path folder;

    @Test
    void everyFileParsesAndEveryFileIsUsed() throws IOException {
        try (var files = Files.walk(Path.of("k8s"))) {
            var manifests =
                    files.filter(file -> file.toString().endsWith(".yaml")).toList();
            assertThat(manifests).hasSizeGreaterThan(8);
            for (var file : manifests) {
                if (file.endsWith("kustomization.yaml")) {
                    assertThat(Resolution.of(file.getParent())).isNotEmpty();
                } else {
                    assertThat(Yaml.documents(file)).isNotEmpty().allSatisfy(Yaml::object);
                    assertThat(Kustomization.in(file.getParent()).resources())
                            .contains(file.getFileName().toString());
                }
            }
        }
    }

    @Test
    void aGoodObjectParses() {
        assertThat(Yaml.object(Yaml.documents(SERVICE).getFirst()).getMetadata().getName())
                .isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource({
        "'selector:', 'selectr:', selectr",
        "'port: 80', 'prot: 80', prot",
        "'port: 80', 'port: eighty', eighty",
        "'name: a', 'nmae: a', nmae",
        "'kind: Service', 'kind: Servce', Servce",
        "'app: a', 'app: {a: b}', String",
        "'spec:', 'status: {}\nspec: {}\nspec:', Duplicate"
    })
    void aMistakeIsAMistake(String good, String bad, String named) {
        assertThatThrownBy(() -> Yaml.documents(SERVICE.replace(good, bad)).forEach(Yaml::object))
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "resources: [none.yaml]                            | which does not exist",
                "resorces: [a.yaml]                                | resorces",
                "images: [{name: b, newTag: '1'}]                  | nobody uses",
                "patches: [{target: {kind: Job, name: a}, patch: '[]'}] | which does not exist",
                "patches: [{target: {kind: Service, name: a}, patch: '[{op: replace, path: /spec/x, value: 1}]'}] | nothing is at",
                "configMapGenerator: [{name: b, behavior: merge, literals: []}] | which does not exist",
            })
    void aKustomizationThatMissesIsAMistake(String line, String named) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), SERVICE);
        var resources = line.startsWith("resources") ? "" : "resources: [a.yaml]\n";
        Files.writeString(folder.resolve("kustomization.yaml"), resources + line + "\n");
        assertThatThrownBy(() -> Resolution.of(folder)).hasMessageContaining(named);
    }

    @Test
    void whatAnOverlayChangesIsChanged() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), SERVICE);
        Files.writeString(folder.resolve("kustomization.yaml"), """
                resources: [a.yaml]
                namespace: n
                configMapGenerator:
                  - name: m
                    options: {labels: {l: v}}
                    literals: [A=b=c]
                patches:
                  - target: {kind: Service, name: a}
                    patch: |-
                      - {op: add, path: /spec/ports/-, value: {port: 81}}
                      - {op: replace, path: /spec/ports/0/port, value: 82}
                      - {op: remove, path: /spec/selector/app}
                """);
        var objects = Resolution.of(folder).stream().map(Yaml::object).toList();
        assertThat(objects)
                .allMatch(object -> object.getMetadata().getNamespace().equals("n"));
        assertThat(new Cluster(objects)
                        .all(io.fabric8.kubernetes.api.model.Service.class)
                        .flatMap(service -> service.getSpec().getPorts().stream())
                        .map(port -> port.getPort()))
                .isEqualTo(List.of(82, 81));
        assertThat(new Cluster(objects)
                        .all(io.fabric8.kubernetes.api.model.ConfigMap.class)
                        .map(map -> map.getData().get("A")))
                .containsExactly("b=c");
    }

    @Test
    void howMuchIsCheckedIsSaid() {
        var production = Cluster.of("production").objects().size();
        var demo = Cluster.of("demo").objects().size();
        System.out.printf("Kubernetes objects read strictly: %d in production, %d in demo%n", production, demo);
        assertThat(production).isGreaterThanOrEqualTo(13);
        assertThat(demo).isGreaterThanOrEqualTo(5);
    }
}
