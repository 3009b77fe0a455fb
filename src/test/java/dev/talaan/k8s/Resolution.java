package dev.talaan.k8s;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What kustomize makes of a folder, in small: resources, generated ConfigMaps (without the hash in their names),
/// patches, images, namespace.
final class Resolution {

    private final Path folder;
    private final List<ObjectNode> objects = new ArrayList<>();

    private Resolution(Path folder) {
        this.folder = folder;
    }

    static List<ObjectNode> of(Path folder) {
        var resolution = new Resolution(folder);
        var kustomization = Kustomization.in(folder);
        kustomization.resources().forEach(resolution::add);
        kustomization.configMapGenerator().forEach(resolution::generate);
        kustomization.patches().forEach(resolution::patch);
        kustomization.images().forEach(resolution::rename);
        if (kustomization.namespace() != null) {
            resolution.objects.forEach(object -> moveInto(object, kustomization.namespace()));
        }
        return resolution.objects;
    }

    private void add(String resource) {
        var path = folder.resolve(resource).normalize();
        if (!Files.exists(path)) {
            throw new IllegalArgumentException(folder + " refers to " + resource + ", which does not exist");
        }
        objects.addAll(Files.isDirectory(path) ? of(path) : Yaml.documents(path));
    }

    private void generate(Kustomization.Generator generator) {
        var behavior = Objects.requireNonNullElse(generator.behavior(), "create");
        var map = switch (behavior) {
            case "create" -> created(generator);
            case "merge" -> the("ConfigMap", generator.name());
            case "replace" -> {
                objects.remove(the("ConfigMap", generator.name()));
                yield created(generator);
            }
            default -> throw new IllegalArgumentException("no such behavior: " + behavior);
        };
        for (var literal : generator.literals()) {
            var equals = literal.indexOf('=');
            map.withObject("/data").put(literal.substring(0, equals), literal.substring(equals + 1));
        }
    }

    private ObjectNode created(Kustomization.Generator generator) {
        var map = JsonNodeFactory.instance.objectNode().put("apiVersion", "v1").put("kind", "ConfigMap");
        map.withObject("/metadata").put("name", generator.name());
        generator
                .options()
                .labels()
                .forEach((label, value) -> map.withObject("/metadata/labels").put(label, value));
        objects.add(map);
        return map;
    }

    private void patch(Kustomization.Patch patch) {
        var content = Yaml.tree(patch.patch());
        if (content.isArray()) {
            JsonPatch.apply(the(patch.target().kind(), patch.target().name()), content);
            return;
        }
        if (!content.path("$patch").asText().equals("delete")) {
            throw new IllegalArgumentException(folder + ": a patch that neither operates nor deletes");
        }
        objects.remove(
                the(content.get("kind").asText(), content.at("/metadata/name").asText()));
    }

    private ObjectNode the(String kind, String name) {
        return objects.stream()
                .filter(object -> object.path("kind").asText().equals(kind))
                .filter(object -> object.at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        folder + " changes " + kind + " " + name + ", which does not exist"));
    }

    private void rename(Kustomization.Image image) {
        var used = objects.stream()
                .flatMap(object -> object.at("/spec/template/spec/containers").valueStream())
                .filter(container -> container.path("image").asText().matches(image.name() + "(:.*)?"))
                .map(ObjectNode.class::cast)
                .toList();
        if (used.isEmpty()) {
            throw new IllegalArgumentException(folder + " renames an image that nobody uses: " + image.name());
        }
        var name = Objects.requireNonNullElse(image.newName(), image.name());
        used.forEach(container -> container.put("image", name + ":" + image.newTag()));
    }

    private static void moveInto(ObjectNode object, String namespace) {
        if (!object.path("kind").asText().equals("Namespace")) {
            object.withObject("/metadata").put("namespace", namespace);
        }
    }
}
