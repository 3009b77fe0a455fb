package dev.talaan.sandbox.jobs;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Fields;
import java.util.List;
import java.util.Optional;

/// What a task does; which one it is, is told by the field that describes it.
enum TaskKind {
    NOTEBOOK,
    CONDITION,
    /// One that succeeds here without doing anything.
    OTHER;

    static TaskKind of(String key, Fields task) {
        var kinds = task.json().fieldNames().stream()
                .filter(name -> name.endsWith("_task") && task.object(name).isPresent())
                .toList();
        if (kinds.size() != 1) {
            throw ApiError.invalid("Task '" + key
                    + "' must have exactly one kind of task, such as notebook_task, but has " + kinds.size() + ".");
        }
        var described = task.object(kinds.getFirst()).orElseThrow();
        return switch (kinds.getFirst()) {
            case "notebook_task" -> NOTEBOOK;
            case "condition_task" -> CONDITION;
            case "spark_python_task" -> other(described, "python_file");
            case "python_wheel_task" -> other(described, "package_name", "entry_point");
            case "sql_task" -> other(described, "warehouse_id");
            case "run_job_task" -> {
                described.requiredNumber("job_id");
                yield OTHER;
            }
            default -> OTHER;
        };
    }

    private static TaskKind other(Fields described, String... texts) {
        List.of(texts).forEach(described::requiredText);
        return OTHER;
    }

    /// The path of the workspace's notebook; empty for another kind, and for one that comes from Git.
    String notebook(Fields task) {
        if (this != NOTEBOOK) {
            return "";
        }
        var notebook = task.object("notebook_task").orElseThrow();
        var path = notebook.requiredText("notebook_path");
        notebook.texts("base_parameters");
        var source = notebook.text("source").orElse("WORKSPACE");
        if (!source.equals("WORKSPACE") && !source.equals("GIT")) {
            throw ApiError.invalid("Invalid source: " + source + ". It must be WORKSPACE or GIT.");
        }
        if (source.equals("WORKSPACE") && !path.startsWith("/")) {
            throw ApiError.invalid("Invalid notebook_path: " + path
                    + ". Only absolute paths are currently supported. Paths must begin with '/'.");
        }
        notebook.json().put("source", source);
        return source.equals("WORKSPACE") ? path : "";
    }

    Optional<Condition> condition(Fields task) {
        return this == CONDITION ? task.object("condition_task").map(Condition::read) : Optional.empty();
    }
}
