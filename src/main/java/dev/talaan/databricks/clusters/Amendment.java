package dev.talaan.databricks.clusters;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What is to be sent where a part of a cluster's settings is to be otherwise: all of them, as an edit replaces all.
@ApplicationScoped
class Amendment {

    private static final TypeReference<Map<String, Object>> SETTINGS = new TypeReference<>() {};

    /// Those of which we know only a part; the others are given whole.
    private static final Set<String> KNOWN_IN_PART = Set.of("azure_attributes");

    private final ObjectMapper json;

    Amendment(ObjectMapper json) {
        this.json = json;
    }

    /// @param present as they are, whatever is in them
    /// @param removals names of settings that are not to be any more
    Map<String, Object> of(Map<String, Object> present, ClusterSpec changes, List<String> removals) {
        var all = new LinkedHashMap<>(present);
        all.keySet().removeAll(removals);
        var wanted = json.convertValue(changes, SETTINGS);
        wanted.values().removeIf(Objects::isNull);
        if (wanted.containsKey("num_workers") || wanted.containsKey("autoscale")) {
            all.keySet().removeAll(Set.of("num_workers", "autoscale"));
        }
        wanted.forEach((name, value) ->
                all.merge(name, value, (before, after) -> KNOWN_IN_PART.contains(name) ? both(before, after) : after));
        return all;
    }

    private static Object both(Object before, Object after) {
        if (before instanceof Map<?, ?> kept && after instanceof Map<?, ?> changed) {
            var all = new LinkedHashMap<Object, Object>(kept);
            all.putAll(changed);
            return all;
        }
        return after;
    }
}
