package dev.talaan.monthend;

import dev.talaan.bir.Period;
import dev.talaan.changes.Change;
import dev.talaan.changes.Changes;
import dev.talaan.changes.Declined;
import dev.talaan.changes.Proposal;
import dev.talaan.changes.Reason;
import dev.talaan.changes.Result;
import dev.talaan.databricks.DatabricksError;
import dev.talaan.identity.Person;
import dev.talaan.ledger.Door;
import dev.talaan.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// What a person hears who has asked for something: where to look, or the question once more with what they typed.
@ApplicationScoped
class Asking {

    /// What to do after a form was sent.
    sealed interface Answer {
        record LookAt(String href) implements Answer {}

        record AskAgain(int status, Typed typed) implements Answer {}
    }

    /// @param ticket and seen as the form carried them
    record Sent(String reason, String ticket, String seen) {}

    private static final int CONFLICT = 409;
    private static final int UNFIT = 422;
    private static final int REFUSED_UPSTREAM = 502;
    private static final int UNAVAILABLE = 503;

    private final Changes changes;

    Asking(Changes changes) {
        this.changes = changes;
    }

    /// @throws Problem where asking again makes no sense
    Answer answer(Period month, Person person, Sent sent, Function<Proposal, Change> ask) {
        var typed = Typed.of(sent.reason());
        try {
            return told(month, ask.apply(proposal(person, sent)), typed);
        } catch (Reason.Unfit unfit) {
            return new Answer.AskAgain(UNFIT, typed.unfit(unfit.getMessage()));
        } catch (DatabricksError trouble) {
            return new Answer.AskAgain(UNAVAILABLE, typed.refused(trouble.advice() + " Nothing was changed."));
        } catch (Declined declined) {
            return declined(month, declined, typed);
        }
    }

    private static Proposal proposal(Person person, Sent sent) {
        return new Proposal(
                ticket(sent.ticket()),
                person,
                Door.BROWSER,
                Reason.of(sent.reason()),
                Optional.of(sent.seen()).filter(digest -> !digest.isEmpty()));
    }

    private static UUID ticket(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw notOurs();
        }
    }

    static Problem notOurs() {
        return Problem.badRequest(
                "This form is not one that the portal handed out.", "Nothing was changed. Open it anew.");
    }

    private Answer told(Period month, Change change, Typed typed) {
        return switch (change.state()) {
            case FAILED ->
                new Answer.AskAgain(
                        REFUSED_UPSTREAM, typed.refused(result(change).words()));
            case VERIFIED ->
                new Answer.LookAt(
                        runOf(change).map(run -> Links.run(month, run)).orElseThrow());
            default -> new Answer.LookAt(Links.asked(month, change.number()));
        };
    }

    /// The run that a Change started or stopped, once it is known.
    Optional<Long> runOf(Change change) {
        return Optional.ofNullable(result(change).ids().get("run_id")).map(Long::valueOf);
    }

    Result result(Change change) {
        return changes.resultOf(change).orElse(new Result("Databricks is being asked.", Map.of()));
    }

    private static Answer declined(Period month, Declined declined, Typed typed) {
        return switch (declined) {
            case Declined.Busy busy ->
                new Answer.AskAgain(
                        CONFLICT,
                        typed.refused(
                                "Somebody was faster: " + busy.other().sentence(),
                                Links.asked(month, busy.other().number())));
            case Declined.Obstructed obstructed ->
                new Answer.AskAgain(CONFLICT, typed.refused(obstructed.getMessage()));
            case Declined.Moved _ ->
                new Answer.AskAgain(
                        CONFLICT,
                        typed.refused(
                                "Things have changed since you looked. Nothing was changed by you. Read what stands "
                                        + "here now, and send it again if it is still right."));
            case Declined.Unrecorded _ ->
                new Answer.AskAgain(
                        UNAVAILABLE,
                        typed.refused(
                                "The portal's own records do not answer, so Databricks was not asked. Look at the "
                                        + "month in a minute, and if nothing shows there, send it again."));
            case Declined.NotAllowed refusal ->
                throw Problem.forbidden(
                        "Your roles do not reach over all that this is about: "
                                + refusal.description().sentence(),
                        "Nothing was changed. Ask somebody whose role covers all agencies.");
            case Declined.Taken _ ->
                throw Problem.badRequest(
                        "This form was sent before, for something else.", "Nothing was changed. Open it anew.");
        };
    }
}
