package dev.talaan.sandbox.jobs;

import dev.talaan.sandbox.http.ApiError;
import java.util.List;
import java.util.function.Predicate;

/// On what condition a task runs once all that it depends on has ended.
enum RunIf {
    /// What was left out on purpose counts as done.
    ALL_SUCCESS(false, before -> before.stream().allMatch(r -> r == Result.SUCCESS || r == Result.EXCLUDED)),
    AT_LEAST_ONE_SUCCESS(false, before -> before.stream().anyMatch(Result.SUCCESS::equals)),
    NONE_FAILED(false, before -> before.stream().noneMatch(Result::isFailure)),
    ALL_DONE(false, before -> true),
    AT_LEAST_ONE_FAILED(true, before -> before.stream().anyMatch(Result::isFailure)),
    ALL_FAILED(true, before -> before.stream().allMatch(Result::isFailure));

    private final boolean handlesFailure;
    private final Predicate<List<Result>> met;

    RunIf(boolean handlesFailure, Predicate<List<Result>> met) {
        this.handlesFailure = handlesFailure;
        this.met = met;
    }

    static RunIf named(String word) {
        try {
            return valueOf(word);
        } catch (IllegalArgumentException e) {
            throw ApiError.invalid("Invalid run_if: " + word + ".");
        }
    }

    /// What becomes of a task: still BLOCKED, PENDING, or left out for good.
    ///
    /// @param before how the tasks stand that it depends on
    Result next(List<Result> before) {
        if (before.stream().anyMatch(result -> !result.ended())) {
            return Result.BLOCKED;
        }
        if (!before.isEmpty() && before.stream().allMatch(Result.EXCLUDED::equals)) {
            return Result.EXCLUDED;
        }
        if (before.isEmpty() || met.test(before)) {
            return Result.PENDING;
        }
        return handlesFailure ? Result.EXCLUDED : Result.UPSTREAM_FAILED;
    }
}
