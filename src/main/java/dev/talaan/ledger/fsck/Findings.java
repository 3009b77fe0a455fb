package dev.talaan.ledger.fsck;

import java.util.ArrayList;
import java.util.List;

/// What was found so far. A ledger that is broken all over is described by its first places.
final class Findings {

    private static final int MOST = 100;

    private final List<Finding> found = new ArrayList<>();
    private long count;

    void add(String place, String words) {
        if (count++ < MOST) {
            found.add(new Finding(place, words));
        }
    }

    List<Finding> first() {
        return List.copyOf(found);
    }

    long count() {
        return count;
    }
}
