package dev.talaan.databricks.jobs;

import java.util.Arrays;
import java.util.Collection;

/// What a task does. Which one it is, is told by the setting that describes it.
public enum TaskKind {
    NOTEBOOK("notebook_task"),
    SPARK_PYTHON("spark_python_task"),
    PYTHON_WHEEL("python_wheel_task"),
    SPARK_JAR("spark_jar_task"),
    SPARK_SUBMIT("spark_submit_task"),
    SQL("sql_task"),
    PIPELINE("pipeline_task"),
    DBT("dbt_task"),
    RUN_JOB("run_job_task"),
    CONDITION("condition_task"),
    FOR_EACH("for_each_task"),
    DASHBOARD("dashboard_task"),
    /// One that we do not know, or none at all.
    UNKNOWN("");

    private final String setting;

    TaskKind(String setting) {
        this.setting = setting;
    }

    /// The name of the setting that describes such a task; empty for [#UNKNOWN].
    public String setting() {
        return setting;
    }

    /// @param settings the names of those that a task has
    static TaskKind of(Collection<String> settings) {
        return Arrays.stream(values())
                .filter(kind -> settings.contains(kind.setting))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
