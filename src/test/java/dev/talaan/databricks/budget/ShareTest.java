package dev.talaan.databricks.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever comes and goes, the shares never make more than the whole.
class ShareTest {

    private static final long LONGEST = Duration.ofMinutes(2).toNanos();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void theSharesMakeNoMoreThanTheCeiling(int replicas) {
        var share = Share.among(0, Others.living(replicas));
        for (var ceiling : new int[] {30, 10, 100}) {
            assertThat(share.of(ceiling)).isEqualTo(ceiling / replicas).isPositive();
            assertThat(share.of(ceiling) * replicas).isLessThanOrEqualTo(ceiling);
        }
    }

    @Test
    void whoComesWaitsUntilTheOthersHaveMadeRoom() {
        assertThat(Share.among(0, List.of(new Share.Other(1, 10))).of(30)).isZero();
        assertThat(Share.among(0, List.of(new Share.Other(0.5, 5))).of(30)).isEqualTo(15);
        var twoCome = List.of(new Share.Other(1, 10), new Share.Other(0, 0));
        assertThat(Share.among(0, twoCome).of(30)).isZero();
    }

    @Test
    void whateverTheOrderInWhichTheyBeatTheSumIsNeverMoreThanTheWhole() {
        var random = new SplittableRandom(7);
        var parts = new ArrayList<Double>(List.of(1.0));
        for (int i = 0; i < 5_000; i++) {
            if (parts.size() < 9 && random.nextInt(20) == 0) {
                parts.add(0.0);
            } else if (parts.size() > 1 && random.nextInt(25) == 0) {
                parts.remove(random.nextInt(parts.size()));
            }
            var me = random.nextInt(parts.size());
            var others = IntStream.range(0, parts.size())
                    .filter(other -> other != me)
                    .mapToObj(other -> new Share.Other(parts.get(other), 0))
                    .toList();
            parts.set(me, Share.among(0, others).part());
            assertThat(parts.stream().mapToDouble(Double::doubleValue).sum()).isLessThanOrEqualTo(1.000001);
        }
        assertThat(parts.stream().mapToDouble(Double::doubleValue).sum()).isGreaterThan(0.5);
    }

    @Test
    void whatTheOthersStillHaveUnderWayIsTheirs() {
        var slots = new Slots(10, LONGEST);
        slots.share(Share.among(0, List.of(new Share.Other(0.5, 8))), 0);
        assertThat(slots.allowed(0)).isEqualTo(2);
        slots.share(Share.among(0, List.of(new Share.Other(0.5, 5))), 0);
        assertThat(slots.allowed(0)).isEqualTo(5);
    }

    @Test
    void aTurnIsUsedOnceHoweverOftenTheReplicaBeats() {
        var slots = new Slots(10, LONGEST);
        var begun = 0;
        var step = Duration.ofMillis(200).toNanos();
        for (long now = 0; now < 10 * LONGEST; now += step) {
            slots.share(Share.among(3, Others.living(13)), now);
            if (slots.opensAt(now) <= now) {
                slots.take(now);
                begun++;
            }
        }
        assertThat(begun).isBetween(5, 8);
    }

    @Test
    void moreReplicasThanSlotsTakeTurns() {
        var replicas = IntStream.range(0, 13)
                .mapToObj(rank -> {
                    var slots = new Slots(10, LONGEST);
                    slots.share(Share.among(rank, Others.living(13)), 0);
                    return slots;
                })
                .toList();
        var begun = new ArrayList<Long>();
        var perReplica = new int[13];
        var step = Duration.ofMillis(200).toNanos();
        for (long now = 0; now < 10 * LONGEST; now += step) {
            for (int i = 0; i < replicas.size(); i++) {
                if (replicas.get(i).opensAt(now) <= now) {
                    replicas.get(i).take(now);
                    perReplica[i]++;
                    begun.add(now);
                }
            }
            var at = now;
            assertThat(begun.stream().filter(start -> start > at - LONGEST)).hasSizeLessThanOrEqualTo(10);
        }
        assertThat(perReplica).as("everybody's turn comes").doesNotContain(0, 1, 2);
    }
}
