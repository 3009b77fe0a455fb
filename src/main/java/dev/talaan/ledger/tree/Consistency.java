package dev.talaan.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/// The proof that a tree begins with all the leaves of an earlier one.
///
/// @param earlier how many leaves the earlier one has
/// @param later how many the later one has
public record Consistency(long earlier, long later, List<Hash> path) {

    public Consistency {
        path = List.copyOf(path);
    }

    /// Whether it shows that one root grew out of the other (RFC 9162, section 2.1.4.2).
    public boolean proves(Hash before, Hash after) {
        if (earlier < 0 || earlier > later) {
            return false;
        }
        if (earlier == later || earlier == 0) {
            return path.isEmpty() && (earlier == 0 ? before.equals(Hash.EMPTY) : before.equals(after));
        }
        var hashes = new ArrayList<>(path);
        if (Long.bitCount(earlier) == 1) {
            hashes.addFirst(before);
        }
        return !hashes.isEmpty() && connects(hashes, before, after);
    }

    private boolean connects(List<Hash> hashes, Hash before, Hash after) {
        var place = (earlier - 1) >> Long.numberOfTrailingZeros(earlier);
        var last = (later - 1) >> Long.numberOfTrailingZeros(earlier);
        var old = hashes.getFirst();
        var now = old;
        for (var hash : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return false;
            }
            if (place % 2 == 1 || place == last) {
                old = Hash.ofNode(hash, old);
                now = Hash.ofNode(hash, now);
                while (place % 2 == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                now = Hash.ofNode(now, hash);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(before) && now.equals(after);
    }
}
