package dev.talaan.sandbox.jobs;

import dev.talaan.sandbox.http.Fields;
import java.util.List;

/// Whom a job or a task writes to. Nobody gets a mail here, but it has to be well formed.
final class EmailNotifications {

    private static final List<String> OCCASIONS = List.of(
            "on_start",
            "on_success",
            "on_failure",
            "on_duration_warning_threshold_exceeded",
            "on_streaming_backlog_exceeded");

    private EmailNotifications() {}

    /// @throws dev.talaan.sandbox.http.ApiError 400 for a wrong type
    static void check(Fields of) {
        of.object("email_notifications").ifPresent(mails -> {
            OCCASIONS.forEach(mails::strings);
            mails.flag("no_alert_for_skipped_runs");
        });
    }
}
