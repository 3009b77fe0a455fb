package dev.talaan.k8s;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// As much of a `kustomization.yaml` as this project uses; another field does not parse, and so is noticed.
record Kustomization(
        String apiVersion,
        String kind,
        String namespace,
        List<String> resources,
        List<Image> images,
        List<Generator> configMapGenerator,
        List<Patch> patches) {

    record Image(String name, String newName, String newTag) {}

    /// @param behavior create, merge or replace
    record Generator(String name, String behavior, Options options, List<String> literals) {
        record Options(Map<String, String> labels) {}
    }

    /// JSON 6902 operations on a target, or a whole object with `$patch: delete`.
    record Patch(Target target, String patch) {}

    record Target(String kind, String name) {}

    Kustomization {
        images = Objects.requireNonNullElse(images, List.of());
        configMapGenerator = Objects.requireNonNullElse(configMapGenerator, List.of());
        patches = Objects.requireNonNullElse(patches, List.of());
    }

    static Kustomization in(Path folder) {
        var documents = Yaml.documents(folder.resolve("kustomization.yaml"));
        if (documents.size() != 1) {
            throw new IllegalArgumentException(folder + " has " + documents.size() + " kustomizations in one file");
        }
        return Yaml.as(documents.getFirst(), Kustomization.class);
    }
}
