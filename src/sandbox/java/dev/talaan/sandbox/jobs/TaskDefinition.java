package dev.talaan.sandbox.jobs;

import dev.talaan.sandbox.jobs.MonthEndNotebook.TableWrite;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A task of a job.
///
/// @param json as it was sent, with what was left out put in
/// @param notebook the path of its notebook, empty where it has none in the workspace
/// @param condition what it compares, if that is what it does
/// @param timeout of an attempt; nought for none
record TaskDefinition(
        JsonObject json,
        String key,
        List<Dependency> dependsOn,
        RunIf runIf,
        String notebook,
        Optional<Condition> condition,
        Retries retries,
        Duration timeout) {

    /// @param outcome the one that a condition must have; empty for any
    record Dependency(String key, Optional<String> outcome) {}

    /// How often a failed task is tried again.
    ///
    /// @param pause from the end of one attempt to the start of the next, at least
    /// @param whenLate whether it is tried again after it took too long
    record Retries(long most, Duration pause, boolean whenLate) {}

    List<String> before() {
        return dependsOn.stream().map(Dependency::key).toList();
    }

    /// The tables that it commits to, all of one catalog.
    List<TableWrite> writes() {
        return MonthEndNotebook.at(notebook).map(MonthEndNotebook::writes).orElse(List.of());
    }

    List<String> tables() {
        return writes().stream().map(TableWrite::table).toList();
    }

    /// How long it took in past runs, more or less.
    int usualMinutes() {
        return MonthEndNotebook.at(notebook).map(MonthEndNotebook::usualMinutes).orElse(5);
    }

    /// What its notebook reads where the run was given nothing.
    Map<String, Object> baseParameters() {
        return json.getJsonObject("notebook_task", new JsonObject())
                .getJsonObject("base_parameters", new JsonObject())
                .getMap();
    }
}
