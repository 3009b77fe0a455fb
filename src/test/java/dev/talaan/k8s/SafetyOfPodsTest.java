package dev.talaan.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every pod of every overlay within the restricted profile
/// (<https://kubernetes.io/docs/concepts/security/pod-security-standards>),
/// and the house around them.
class SafetyOfPodsTest {

    static Stream<Cluster.Pod> pods() {
        return Stream.of("production", "demo").flatMap(overlay -> Cluster.of(overlay).pods().stream());
    }

    @ParameterizedTest
    @MethodSource("pods")
    void runsAsNobodyInParticularAndMayNothing(Cluster.Pod pod) {
        var rules = pod.spec().getSecurityContext();
        assertThat(rules.getRunAsNonRoot()).isTrue();
        assertThat(rules.getRunAsUser()).isPositive();
        assertThat(rules.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(pod.spec().getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.spec().getEnableServiceLinks()).isFalse();
        assertThat(pod.spec().getHostNetwork()).isNull();
        assertThat(pod.spec().getHostPID()).isNull();
        assertThat(pod.spec().getHostIPC()).isNull();
        assertThat(pod.spec().getInitContainers()).isEmpty();
        assertThat(pod.spec().getContainers()).hasSize(1);
        var context = pod.container().getSecurityContext();
        assertThat(context.getAllowPrivilegeEscalation()).isFalse();
        assertThat(context.getReadOnlyRootFilesystem()).isTrue();
        assertThat(context.getPrivileged()).isNull();
        assertThat(context.getRunAsUser()).isNull();
        assertThat(context.getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(context.getCapabilities().getAdd()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pods")
    void writesNowhereButIntoAVolumeThatGoesWithIt(Cluster.Pod pod) {
        var secrets = pod.spec().getVolumes().stream()
                .filter(volume -> volume.getSecret() != null)
                .map(Volume::getName)
                .toList();
        assertThat(pod.container().getVolumeMounts())
                .filteredOn(mount -> secrets.contains(mount.getName()))
                .allSatisfy(mount -> {
                    assertThat(mount.getReadOnly()).isTrue();
                    assertThat(mount.getSubPath())
                            .as("a part of a Secret is not replaced with it")
                            .isNull();
                });
        assertThat(pod.spec().getVolumes())
                .filteredOn(volume -> !secrets.contains(volume.getName()))
                .extracting(Volume::getEmptyDir)
                .allSatisfy(place -> assertThat(place.getSizeLimit()).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("pods")
    void asksForNoMoreThanItMayHave(Cluster.Pod pod) {
        var resources = pod.container().getResources();
        for (var kind : new String[] {"cpu", "memory"}) {
            var asked = Quantity.getAmountInBytes(resources.getRequests().get(kind));
            var limit = Quantity.getAmountInBytes(resources.getLimits().get(kind));
            assertThat(asked).as(kind).isPositive().isLessThanOrEqualTo(limit);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "demo"})
    void theNamespaceEnforcesItAndNobodyTalksUnlessAllowed(String overlay) {
        var cluster = Cluster.of(overlay);
        assertThat(cluster.all(Namespace.class)).singleElement().satisfies(namespace -> {
            assertThat(namespace.getMetadata().getLabels())
                    .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
            assertThat(cluster.objects())
                    .filteredOn(object -> object != namespace)
                    .allMatch(object -> object.getMetadata()
                            .getNamespace()
                            .equals(namespace.getMetadata().getName()));
        });
        assertThat(cluster.all(NetworkPolicy.class)
                        .filter(policy -> policy.getSpec()
                                .getPodSelector()
                                .getMatchLabels()
                                .isEmpty())
                        .filter(policy -> policy.getSpec().getIngress().isEmpty()
                                && policy.getSpec().getEgress().isEmpty()))
                .singleElement()
                .satisfies(deny ->
                        assertThat(deny.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress"));
        assertThat(cluster.all(ServiceAccount.class)).allMatch(account -> !account.getAutomountServiceAccountToken());
    }

    @Test
    void inProductionThereIsAlwaysOneMore() {
        var cluster = Cluster.of("production");
        assertThat(cluster.all(Deployment.class)).singleElement().satisfies(portal -> {
            assertThat(portal.getSpec().getReplicas()).isGreaterThanOrEqualTo(2);
            assertThat(portal.getSpec()
                            .getStrategy()
                            .getRollingUpdate()
                            .getMaxUnavailable()
                            .getIntVal())
                    .isZero();
        });
        assertThat(cluster.all(PodDisruptionBudget.class))
                .singleElement()
                .satisfies(
                        budget -> assertThat(budget.getSpec().getMinAvailable().getIntVal())
                                .isEqualTo(1));
    }

    @Test
    void thePublicPortIsOpenToTheIngressAloneAndTheOtherToMonitoringAlone() {
        var rules = Cluster.of("production")
                .all(NetworkPolicy.class)
                .flatMap(policy -> policy.getSpec().getIngress().stream())
                .map(rule -> rule.getFrom()
                                .getFirst()
                                .getNamespaceSelector()
                                .getMatchLabels()
                                .values()
                        + " " + rule.getPorts().getFirst().getPort().getStrVal());
        assertThat(rules).containsExactlyInAnyOrder("[ingress-nginx] http", "[monitoring] management");
    }

    @Test
    void theDemonstrationLetsNobodyInAndTalksToNobody() {
        assertThat(Cluster.of("demo").all(NetworkPolicy.class)).singleElement().satisfies(deny -> {
            assertThat(deny.getSpec().getIngress()).isEmpty();
            assertThat(deny.getSpec().getEgress()).isEmpty();
        });
    }
}
