package dev.talaan.ledger.fsck;

import dev.talaan.ledger.Entry;
import dev.talaan.ledger.tree.Frontier;
import dev.talaan.ledger.tree.Hash;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// Goes through the numbered entries, one after the other, and builds the tree anew.
final class Walk {

    private final Claims claims;
    private final KeyChain keys;
    private final Findings findings;
    private final Frontier tree = new Frontier();
    private final Nodes nodes;
    private long next;
    private long fits;
    private boolean broken;

    /// What the last checkpoint says, and the latest that an entry does.
    private Optional<Instant> signed = Optional.empty();

    private Instant latest = Instant.MIN;

    /// When the first entry was written that no checkpoint covers.
    private Optional<Instant> uncovered = Optional.empty();

    Walk(Claims claims, KeyChain keys, Findings findings) {
        this.claims = claims;
        this.keys = keys;
        this.findings = findings;
        nodes = new Nodes(findings);
    }

    void step(Row row) throws SQLException {
        if (row.number() != next) {
            findings.add("number " + next, "the numbers up to " + (row.number() - 1) + " are missing");
        }
        next = row.number() + 1;
        row.found().ifPresentOrElse(found -> look(row, found), () -> findings.add(name(row), "it is gone"));
        tree.add(row.hash());
        nodes.add(row.hash());
        for (var claim : claims.upTo(tree.size())) {
            compare(claim);
        }
    }

    private void look(Row row, Row.Found found) {
        if (!Hash.ofLeaf(found.leaf().bytes()).equals(row.hash())) {
            findings.add(name(row), "it is not what was numbered");
        }
        if (signed.filter(time -> found.at().isBefore(time.minus(Claims.CLOCKS_DIFFER)))
                .isPresent()) {
            findings.add(name(row), "it says an earlier time than the checkpoint before it: a clock was set back");
        }
        latest = found.at().isAfter(latest) ? found.at() : latest;
        uncovered = uncovered.or(() -> Optional.of(found.at()));
        if (found.type().equals(Entry.KEY)) {
            keys.next(name(row), found.body());
        }
    }

    private static String name(Row row) {
        return "entry " + row.entry() + " (number " + row.number() + ")";
    }

    private void compare(Claim claim) {
        keys.check(claim);
        if (claim.checkpoint().root().equals(tree.root())) {
            fits = tree.size();
        } else if (!broken) {
            findings.add(
                    claim.place(),
                    "the entries are not those it was signed over; the first other one is among the numbers %d to %d"
                            .formatted(fits, tree.size() - 1));
            broken = true;
        }
        claim.time().ifPresent(time -> {
            if (latest.isAfter(time.plus(Claims.CLOCKS_DIFFER))) {
                findings.add(
                        claim.place(), "it says an earlier time than an entry that it covers: a clock was set back");
            }
            signed = Optional.of(time);
        });
        uncovered = Optional.empty();
    }

    /// Every number has been seen.
    void end() throws SQLException {
        if (uncovered
                .filter(first -> first.isBefore(latest.minus(Claims.CLOCKS_DIFFER)))
                .isPresent()) {
            findings.add("number " + fits, "from here on no checkpoint covers what is older than ten minutes");
        }
        for (var claim : claims.upTo(Long.MAX_VALUE)) {
            findings.add(
                    claim.place(), "it covers %d entries, and only %d are there".formatted(claim.size(), tree.size()));
        }
    }

    /// The nodes that should be kept.
    Nodes nodes() {
        return nodes;
    }

    long entries() {
        return tree.size();
    }
}
