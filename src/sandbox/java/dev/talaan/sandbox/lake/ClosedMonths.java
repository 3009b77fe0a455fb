package dev.talaan.sandbox.lake;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/// The 36 civil months that the data covers; the last one is the last that is over in Manila.
public record ClosedMonths(YearMonth last) {

    public static final ZoneId MANILA = ZoneId.of("Asia/Manila");
    public static final int COUNT = 36;

    public static ClosedMonths before(Instant now) {
        return new ClosedMonths(YearMonth.from(now.atZone(MANILA)).minusMonths(1));
    }

    public YearMonth first() {
        return last.minusMonths(COUNT - 1L);
    }

    /// From the oldest to the newest.
    public List<YearMonth> all() {
        return IntStream.range(0, COUNT).mapToObj(first()::plusMonths).toList();
    }
}
