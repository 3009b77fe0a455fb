package dev.talaan.sandbox.clusters;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Fields;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What a cluster is to be, checked, as it was sent: also what only the real thing makes use of, or a newer one.
record Spec(JsonObject sent) {

    static Spec read(Fields fields) {
        var sent = fields.json().copy();
        sent.remove("cluster_id");
        sent.getMap().values().removeIf(Objects::isNull);
        checkTypes(fields);
        var runtime = fields.requiredText("spark_version");
        if (!Offers.hasRuntime(runtime)) {
            throw ApiError.invalid("Invalid spark version " + runtime + ".");
        }
        checkMachine(fields.requiredText("node_type_id"));
        fields.text("driver_node_type_id").ifPresent(Spec::checkMachine);
        checkSize(fields);
        var minutes = fields.number("autotermination_minutes").orElse(0L);
        if (minutes != 0 && (minutes < 10 || minutes > 10_000)) {
            throw ApiError.invalid("The value for autotermination_minutes must be 0 or between 10 and 10000.");
        }
        return new Spec(sent);
    }

    private static void checkTypes(Fields fields) {
        List.of("cluster_name", "data_security_mode", "single_user_name", "runtime_engine", "policy_id")
                .forEach(fields::text);
        List.of("spark_conf", "spark_env_vars", "custom_tags").forEach(fields::texts);
        List.of("docker_image", "workload_type", "cluster_log_conf").forEach(fields::object);
        fields.strings("ssh_public_keys");
        fields.objects("init_scripts");
        fields.object("azure_attributes").ifPresent(azure -> {
            azure.number("first_on_demand");
            azure.text("availability");
        });
    }

    private static void checkMachine(String type) {
        if (!Offers.hasMachine(type)) {
            throw ApiError.invalid("Node type " + type + " is not supported. Supported node types are in "
                    + "clusters/list-node-types.");
        }
    }

    private static void checkSize(Fields fields) {
        var workers = fields.number("num_workers");
        var autoscale = fields.object("autoscale");
        if (workers.isPresent() == autoscale.isPresent()) {
            throw ApiError.invalid("Exactly one of num_workers and autoscale must be given.");
        }
        if (workers.orElse(0L) < 0) {
            throw ApiError.invalid("num_workers must not be negative.");
        }
        autoscale.ifPresent(scale -> {
            if (scale.requiredNumber("min_workers") > scale.requiredNumber("max_workers")) {
                throw ApiError.invalid("min_workers must not be greater than max_workers.");
            }
        });
    }

    String name() {
        return sent.getString("cluster_name", "");
    }

    String machine() {
        return sent.getString("node_type_id");
    }

    String driver() {
        return sent.getString("driver_node_type_id", machine());
    }

    /// The workers it starts with.
    long workers() {
        return Optional.ofNullable(sent.getJsonObject("autoscale"))
                .map(scale -> scale.getLong("min_workers"))
                .orElseGet(() -> sent.getLong("num_workers", 0L));
    }

    /// After so many idle minutes it ends; 0 for never.
    long autotermination() {
        return sent.getLong("autotermination_minutes", 0L);
    }

    JsonObject size() {
        return sent.containsKey("autoscale")
                ? new JsonObject().put("autoscale", sent.getJsonObject("autoscale"))
                : new JsonObject().put("num_workers", workers());
    }

    JsonObject attributes() {
        var attributes = sent.copy();
        attributes.remove("num_workers");
        attributes.remove("autoscale");
        return attributes;
    }
}
