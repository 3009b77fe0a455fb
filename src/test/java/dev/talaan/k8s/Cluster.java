package dev.talaan.k8s;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a cluster would be given: the objects of one overlay, typed.
record Cluster(List<HasMetadata> objects) {

    static Cluster of(String overlay) {
        return new Cluster(Resolution.of(Path.of("k8s", "overlays", overlay)).stream()
                .map(Yaml::object)
                .toList());
    }

    /// A pod that somebody starts, with the name and the labels it runs under.
    record Pod(String name, PodTemplateSpec template) {

        PodSpec spec() {
            return template.getSpec();
        }

        Map<String, String> labels() {
            return template.getMetadata().getLabels();
        }

        Container container() {
            return spec().getContainers().getFirst();
        }

        boolean matches(Map<String, String> selector) {
            return labels().entrySet().containsAll(selector.entrySet());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    List<Pod> pods() {
        return Stream.concat(
                        all(Deployment.class)
                                .map(d -> new Pod(
                                        d.getMetadata().getName(), d.getSpec().getTemplate())),
                        all(Job.class)
                                .map(j -> new Pod(
                                        j.getMetadata().getName(), j.getSpec().getTemplate())))
                .toList();
    }

    <T extends HasMetadata> Stream<T> all(Class<T> kind) {
        return objects.stream().filter(kind::isInstance).map(kind::cast);
    }

    boolean has(Class<? extends HasMetadata> kind, String name) {
        return all(kind).anyMatch(object -> object.getMetadata().getName().equals(name));
    }

    /// What the pod's process finds in its environment; a secret's value stands as the place it comes from.
    Map<String, String> environment(Pod pod) {
        var found = new TreeMap<String, String>();
        pod.container().getEnvFrom().stream()
                .map(source -> source.getConfigMapRef().getName())
                .forEach(name -> all(ConfigMap.class)
                        .filter(map -> map.getMetadata().getName().equals(name))
                        .forEach(map -> found.putAll(map.getData())));
        pod.container().getEnv().forEach(variable -> found.put(variable.getName(), place(variable)));
        return found;
    }

    private static String place(EnvVar variable) {
        var secret =
                variable.getValueFrom() == null ? null : variable.getValueFrom().getSecretKeyRef();
        return secret == null ? variable.getValue() : "secret:" + secret.getName() + "/" + secret.getKey();
    }
}
