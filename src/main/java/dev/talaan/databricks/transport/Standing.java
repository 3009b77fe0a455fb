package dev.talaan.databricks.transport;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How a group of Databricks answers, as far as the portal has asked it. Nobody is asked anything for it.
///
/// @param asked whether it has been asked since the portal started
/// @param works whether it answered last
/// @param at the last call
/// @param answered the last answer
/// @param failingSince the first failure after it; empty where it works
/// @param troubles the last failures and refusals, the newest first
public record Standing(
        Group group,
        boolean asked,
        boolean works,
        Optional<Instant> at,
        Optional<Instant> answered,
        Optional<Instant> failingSince,
        String why,
        Breaker breaker,
        List<Trouble> troubles) {

    static Standing of(Group group, LastCall last, Breaker breaker, List<Trouble> troubles) {
        var asked = last.ending() != null;
        var works = asked && last.ending().isAnAnswer();
        return new Standing(
                group,
                asked,
                works,
                Optional.ofNullable(last.at()),
                Optional.ofNullable(works ? last.at() : last.answeredBefore()),
                Optional.ofNullable(last.failingSince()),
                works ? "" : last.why(),
                breaker,
                troubles);
    }
}
