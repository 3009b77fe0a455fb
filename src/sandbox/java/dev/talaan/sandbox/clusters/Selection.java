package dev.talaan.sandbox.clusters;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Exchange;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Which clusters a list is about, and in which order.
record Selection(Exchange exchange) {

    private static final List<String> SOURCES =
            List.of("API", "JOB", "MODELS", "PIPELINE", "PIPELINE_MAINTENANCE", "SQL", "UI");

    List<Cluster> of(List<Cluster> all) {
        var states = given(
                "filter_by.cluster_states",
                Arrays.stream(State.values()).map(State::name).toList());
        var sources = given("filter_by.cluster_sources", SOURCES);
        var pinned = exchange.parameter("filter_by.is_pinned").map(Boolean::parseBoolean);
        var found = all.stream()
                .filter(one -> states.isEmpty() || states.contains(one.state().name()))
                .filter(one ->
                        sources.isEmpty() || sources.contains(one.origin().source()))
                .filter(one -> pinned.isEmpty() || pinned.get() == one.origin().pinned());
        return sorted(found.toList());
    }

    private List<Cluster> sorted(List<Cluster> found) {
        var field = one("sort_by.field", List.of("DEFAULT", "CLUSTER_NAME"));
        var direction = one("sort_by.direction", List.of("ASC", "DESC"));
        var sorted = field.equals("CLUSTER_NAME")
                ? found.stream()
                        .sorted(Comparator.comparing(cluster -> cluster.spec().name()))
                        .toList()
                : found;
        return direction.equals("DESC") ? sorted.reversed() : sorted;
    }

    private String one(String name, List<String> known) {
        return given(name, known).stream().findFirst().orElse(known.getFirst());
    }

    private List<String> given(String name, List<String> known) {
        var words = exchange.query().getAll(name);
        words.stream().filter(word -> !known.contains(word)).findFirst().ifPresent(word -> {
            throw ApiError.invalid("Unknown value '" + word + "' for " + name + ".");
        });
        return words;
    }
}
