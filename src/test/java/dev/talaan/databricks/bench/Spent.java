package dev.talaan.databricks.bench;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// What a number of answers cost this process.
///
/// @param answers in all
/// @param perSecond answers a second by the wall's clock
/// @param perCore answers for each second of processor time
record Spent(long answers, double perSecond, double perCore) {

    private static final int AT_ONCE = 16;

    /// Keeps sixteen calls under way for so long.
    static Spent on(Supplier<Uni<?>> call, Duration time) {
        var answers = new LongAdder();
        var from = System.nanoTime();
        var processor = processor();
        var until = from + time.toNanos();
        CompletableFuture.allOf(IntStream.range(0, AT_ONCE)
                        .mapToObj(_ -> again(call, until, answers))
                        .toArray(CompletableFuture[]::new))
                .join();
        var spent = (processor() - processor) / 1e9;
        return new Spent(answers.sum(), answers.sum() / ((System.nanoTime() - from) / 1e9), answers.sum() / spent);
    }

    private static CompletableFuture<?> again(Supplier<Uni<?>> call, long until, LongAdder answers) {
        return Uni.createFrom()
                .deferred(() -> call.get().replaceWith(true))
                .invoke(answers::increment)
                .repeat()
                .whilst(_ -> System.nanoTime() < until)
                .collect()
                .last()
                .subscribeAsCompletionStage();
    }

    private static long processor() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toNanos();
    }
}
