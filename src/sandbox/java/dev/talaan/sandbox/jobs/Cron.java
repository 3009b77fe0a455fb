package dev.talaan.sandbox.jobs;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Fields;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/// When a job starts by itself.
///
/// @param zone in whose time the expression speaks
record Cron(ExecutionTime times, ZoneId zone, boolean paused) {

    private static final CronParser QUARTZ =
            new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ));

    /// @throws ApiError 400 where it makes no sense
    static Cron read(Fields schedule) {
        var expression = schedule.requiredText("quartz_cron_expression");
        var zone = schedule.requiredText("timezone_id");
        var paused = schedule.text("pause_status").orElse("UNPAUSED");
        if (!paused.equals("PAUSED") && !paused.equals("UNPAUSED")) {
            throw ApiError.invalid("Invalid pause_status: " + paused + ". It must be PAUSED or UNPAUSED.");
        }
        return new Cron(times(expression), zone(zone), paused.equals("PAUSED"));
    }

    /// The first time after another one; none while it is paused, or when it has seen its last.
    Optional<Instant> after(Instant instant) {
        return paused
                ? Optional.empty()
                : times.nextExecution(instant.atZone(zone)).map(ZonedDateTime::toInstant);
    }

    private static ExecutionTime times(String expression) {
        try {
            return ExecutionTime.forCron(QUARTZ.parse(expression).validate());
        } catch (IllegalArgumentException e) {
            throw ApiError.invalid("Invalid quartz_cron_expression: " + expression
                    + ". Databricks uses Quartz cron syntax, which is different from the standard cron syntax. See "
                    + "http://www.quartz-scheduler.org/documentation/quartz-2.1.x/tutorials/crontrigger.html for more "
                    + "details.");
        }
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw ApiError.invalid("Invalid timezone_id: " + id + ".");
        }
    }
}
