package dev.talaan.databricks;

import java.time.Duration;
import java.util.Optional;

/// Databricks said no, said nothing, or said something that makes no sense. Mapped in one place from status, code and
/// transport failure (<https://docs.databricks.com/api/workspace/introduction>).
public abstract sealed class DatabricksError extends RuntimeException {

    private final transient Detail detail;

    /// What is known of a failure.
    ///
    /// @param status the HTTP status, 0 where no answer came
    /// @param code Databricks' `error_code`, empty where none was given
    /// @param requestId Databricks' own id of the request, empty where none was given
    public record Detail(int status, String code, String message, String requestId) {

        public static Detail of(String message) {
            return new Detail(0, "", message, "");
        }
    }

    private DatabricksError(Detail detail) {
        super(detail.message(), null, false, false);
        this.detail = detail;
    }

    public Detail detail() {
        return detail;
    }

    /// What happened and what a person should do, in one or two sentences.
    public abstract String advice();

    /// Whether a write that ended so certainly changed nothing. An answer that says no is certain; no answer is not.
    public boolean nothingHappened() {
        return true;
    }

    /// What became of a write, for whoever asked for it; only where [#nothingHappened].
    public String refusal() {
        return "Databricks refused: " + asClause() + ". Nothing was changed. Tell the platform team.";
    }

    /// What is to be said of a write of which it is not known whether it was done.
    public String uncertainty() {
        return "Databricks gave no answer that tells what happened (" + asClause() + ").";
    }

    /// The message as it stands within a sentence.
    String asClause() {
        return getMessage().endsWith(".")
                ? getMessage().substring(0, getMessage().length() - 1)
                : getMessage();
    }

    /// 401: the portal's key is wrong, expired or revoked; or whoever gives it its tokens refused to.
    public static final class Unauthenticated extends DatabricksError {
        private final String what;

        public Unauthenticated(Detail detail) {
            this(detail, "Databricks refused the portal's key.");
        }

        /// @param what what happened and what to check, in whole sentences without any secret
        public Unauthenticated(Detail detail, String what) {
            super(detail);
            this.what = what;
        }

        @Override
        public String advice() {
            return what + " Tell the platform team.";
        }

        @Override
        public String refusal() {
            return what + " Nothing was changed. Tell the platform team.";
        }
    }

    /// 403: the portal's account lacks a privilege.
    public static final class PermissionDenied extends DatabricksError {
        public PermissionDenied(Detail detail) {
            super(detail);
        }

        @Override
        public String advice() {
            return "Databricks refused: the portal's account may not read this. Tell the platform team.";
        }
    }

    /// 404, or a code that says so.
    public static final class NotFound extends DatabricksError {
        public NotFound(Detail detail) {
            super(detail);
        }

        @Override
        public String advice() {
            return "Databricks does not have it: " + getMessage();
        }
    }

    /// 400: the request makes no sense to Databricks, a failed SQL statement among them.
    public static final class InvalidRequest extends DatabricksError {
        public InvalidRequest(Detail detail) {
            super(detail);
        }

        @Override
        public String advice() {
            return "Databricks could not do what the portal asked. Tell the platform team: " + getMessage();
        }
    }

    /// 409: something else came first.
    public static final class Conflict extends DatabricksError {
        public Conflict(Detail detail) {
            super(detail);
        }

        @Override
        public String advice() {
            return "Something else came first in Databricks. Reload the page and look again.";
        }
    }

    /// 429: too many requests.
    public static final class RateLimited extends DatabricksError {
        private final transient Duration retryAfter;

        /// @param retryAfter how long Databricks asks to wait; null where it does not say
        public RateLimited(Detail detail, Duration retryAfter) {
            super(detail);
            this.retryAfter = retryAfter;
        }

        public Optional<Duration> retryAfter() {
            return Optional.ofNullable(retryAfter);
        }

        @Override
        public String advice() {
            return "Databricks is taking no more requests just now. The portal tries again by itself.";
        }

        @Override
        public String refusal() {
            return "Databricks is taking no more requests just now. Nothing was changed. Try again in a minute.";
        }
    }

    /// The portal did not ask, because it has used what it allows itself, or too many wait already.
    public static final class Busy extends DatabricksError {
        public Busy(Detail detail) {
            super(detail);
        }

        @Override
        public String advice() {
            return "The portal is busy: it holds itself back so as not to ask too much of Databricks (" + asClause()
                    + "). It tries again by itself.";
        }

        @Override
        public String refusal() {
            return "The portal is busy: it holds itself back so as not to ask too much of Databricks. Nothing was "
                    + "changed. Try again in a minute.";
        }
    }

    /// 5xx, a refused or broken connection, or the portal's own guard that leaves a failing service alone.
    public static final class Unavailable extends DatabricksError {
        private final boolean nothingHappened;

        /// @param nothingHappened whether the request certainly was not carried out (the connection was refused)
        public Unavailable(Detail detail, boolean nothingHappened) {
            super(detail);
            this.nothingHappened = nothingHappened;
        }

        @Override
        public boolean nothingHappened() {
            return nothingHappened;
        }

        @Override
        public String refusal() {
            return "Databricks cannot be reached (" + asClause() + "). Nothing was changed. Try again in a minute.";
        }

        @Override
        public String advice() {
            return "Databricks does not answer as it should (" + asClause() + "). The portal tries again by itself.";
        }
    }

    /// No answer in time.
    public static final class TimedOut extends DatabricksError {
        public TimedOut(Detail detail) {
            super(detail);
        }

        @Override
        public boolean nothingHappened() {
            return false;
        }

        @Override
        public String advice() {
            return "Databricks took too long. The portal tries again by itself.";
        }
    }

    /// An answer that is no JSON, or JSON that breaks the contract.
    public static final class Unreadable extends DatabricksError {
        public Unreadable(Detail detail) {
            super(detail);
        }

        @Override
        public boolean nothingHappened() {
            return false;
        }

        @Override
        public String advice() {
            return "Databricks answered something the portal cannot read (" + asClause() + "). Tell the platform team.";
        }
    }
}
