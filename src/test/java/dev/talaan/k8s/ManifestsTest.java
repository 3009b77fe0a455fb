package dev.talaan.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapEnvSource;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each overlay as a whole: what refers to something refers to something that is there.
class ManifestsTest {

    @ParameterizedTest
    @ValueSource(strings = {"production", "demo"})
    void nothingIsThereTwice(String overlay) {
        assertThat(Cluster.of(overlay).objects().stream()
                        .map(object ->
                                object.getKind() + " " + object.getMetadata().getName()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "demo"})
    void podsFindTheirAccountAndTheirSettings(String overlay) {
        var cluster = Cluster.of(overlay);
        assertThat(cluster.pods()).isNotEmpty().allSatisfy(pod -> {
            assertThat(cluster.has(ServiceAccount.class, pod.spec().getServiceAccountName()))
                    .isTrue();
            assertThat(pod.container().getEnvFrom())
                    .extracting(source -> source.getConfigMapRef())
                    .extracting(ConfigMapEnvSource::getName)
                    .isNotEmpty()
                    .allMatch(name -> cluster.has(ConfigMap.class, name));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "demo"})
    void everyMapOfSettingsIsUsed(String overlay) {
        var cluster = Cluster.of(overlay);
        var used = cluster.pods().stream()
                .flatMap(pod -> pod.container().getEnvFrom().stream())
                .map(source -> source.getConfigMapRef().getName())
                .toList();
        assertThat(cluster.all(ConfigMap.class).map(map -> map.getMetadata().getName()))
                .isSubsetOf(used);
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "demo"})
    void noSecretIsWrittenDown(String overlay) {
        var cluster = Cluster.of(overlay);
        assertThat(cluster.all(Secret.class)).isEmpty();
        assertThat(cluster.all(ConfigMap.class)
                        .flatMap(map -> map.getData().entrySet().stream())
                        .map(Map.Entry::getKey))
                .noneMatch(key -> key.matches(".*(PASSWORD|TOKEN|SECRET|SIGNATURE|KEY).*"));
        assertThat(cluster.pods().stream()
                        .flatMap(pod -> pod.container().getEnv().stream())
                        .filter(variable -> variable.getValue() != null))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "demo"})
    void probesAskAPortThatIsThere(String overlay) {
        for (var deployment : Cluster.of(overlay).all(Deployment.class).toList()) {
            var container =
                    deployment.getSpec().getTemplate().getSpec().getContainers().getFirst();
            var probes =
                    Stream.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe());
            assertThat(probes.map(Probe::getHttpGet))
                    .allSatisfy(asked -> assertThat(container.getPorts())
                            .extracting(ContainerPort::getName)
                            .contains(asked.getPort().getStrVal()));
            assertThat(Stream.of(
                                    container.getStartupProbe(),
                                    container.getLivenessProbe(),
                                    container.getReadinessProbe())
                            .map(Probe::getHttpGet)
                            .map(HTTPGetAction::getPath))
                    .containsExactly("/q/health/started", "/q/health/live", "/q/health/ready");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "demo"})
    void servicesReachPodsAndAPortOfTheirs(String overlay) {
        var cluster = Cluster.of(overlay);
        assertThat(cluster.all(Service.class)).isNotEmpty().allSatisfy(service -> {
            var reached = matching(cluster, service.getSpec().getSelector());
            assertThat(reached).isNotEmpty();
            assertThat(service.getSpec().getPorts())
                    .extracting(ServicePort::getTargetPort)
                    .allSatisfy(port -> assertThat(reached).allMatch(pod -> has(pod, port)));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "demo"})
    void policiesAndBudgetsAreForPodsThatAreThere(String overlay) {
        var cluster = Cluster.of(overlay);
        var selectors = Stream.concat(
                cluster.all(NetworkPolicy.class)
                        .map(policy -> policy.getSpec().getPodSelector().getMatchLabels()),
                cluster.all(PodDisruptionBudget.class)
                        .map(budget -> budget.getSpec().getSelector().getMatchLabels()));
        assertThat(selectors)
                .isNotEmpty()
                .allSatisfy(selector -> assertThat(matching(cluster, selector)).isNotEmpty());
        for (var policy : cluster.all(NetworkPolicy.class).toList()) {
            var pods = matching(cluster, policy.getSpec().getPodSelector().getMatchLabels());
            assertThat(policy.getSpec().getIngress().stream()
                            .map(NetworkPolicyIngressRule::getPorts)
                            .flatMap(List::stream)
                            .map(NetworkPolicyPort::getPort))
                    .allSatisfy(port -> assertThat(pods).allMatch(pod -> has(pod, port)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "demo"})
    void deploymentsSelectTheirOwnPodsAndSpreadThem(String overlay) {
        assertThat(Cluster.of(overlay).all(Deployment.class)).allSatisfy(deployment -> {
            var pod = new Cluster.Pod("", deployment.getSpec().getTemplate());
            assertThat(pod.matches(deployment.getSpec().getSelector().getMatchLabels()))
                    .isTrue();
            assertThat(pod.spec().getTopologySpreadConstraints())
                    .isNotEmpty()
                    .allSatisfy(spread -> assertThat(
                                    pod.matches(spread.getLabelSelector().getMatchLabels()))
                            .isTrue());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "demo"})
    void whatIsMountedIsAVolumeAndEveryVolumeIsMounted(String overlay) {
        assertThat(Cluster.of(overlay).pods())
                .allSatisfy(pod -> assertThat(pod.container().getVolumeMounts())
                        .extracting(VolumeMount::getName)
                        .containsExactlyInAnyOrderElementsOf(pod.spec().getVolumes().stream()
                                .map(Volume::getName)
                                .toList()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "demo"})
    void theIngressLeadsToAServicesPort(String overlay) {
        var cluster = Cluster.of(overlay);
        var backends = cluster.all(Ingress.class)
                .flatMap(ingress -> ingress.getSpec().getRules().stream())
                .flatMap(rule -> rule.getHttp().getPaths().stream())
                .map(path -> path.getBackend().getService())
                .toList();
        assertThat(backends)
                .allSatisfy(backend -> assertThat(cluster.all(Service.class)
                                .filter(service ->
                                        service.getMetadata().getName().equals(backend.getName()))
                                .flatMap(service -> service.getSpec().getPorts().stream())
                                .map(ServicePort::getName))
                        .contains(backend.getPort().getName()));
        assertThat(cluster.all(Ingress.class))
                .allSatisfy(ingress -> assertThat(
                                ingress.getSpec().getTls().getFirst().getHosts())
                        .containsExactly(ingress.getSpec().getRules().getFirst().getHost()));
    }

    private static List<Cluster.Pod> matching(Cluster cluster, Map<String, String> selector) {
        return cluster.pods().stream()
                .filter(pod -> pod.matches(selector == null ? Map.of() : selector))
                .toList();
    }

    private static boolean has(Cluster.Pod pod, IntOrString port) {
        return pod.container().getPorts().stream()
                .anyMatch(offered -> offered.getName().equals(port.getStrVal())
                        || offered.getContainerPort().equals(port.getIntVal()));
    }
}
