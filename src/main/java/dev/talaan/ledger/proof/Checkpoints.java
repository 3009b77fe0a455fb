package dev.talaan.ledger.proof;

import dev.talaan.ledger.checkpoint.Checkpoint;
import dev.talaan.ledger.checkpoint.SignedNote;
import dev.talaan.ledger.checkpoint.SigningKey;
import dev.talaan.ledger.checkpoint.VerifierKey;
import dev.talaan.ledger.tree.Tiles;
import dev.talaan.ledger.tree.Tree;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The ledger's checkpoints. None is signed that the one before does not lead to.
@ApplicationScoped
public class Checkpoints {

    private static final String TIME = "time ";

    private final LedgerConfig config;
    private final Sequencer sequencer;
    private final Shelf shelf;
    private final Keys keys;
    private final Anchors anchors;
    private final Clock clock;
    private volatile Optional<SignedNote> seen = Optional.empty();

    Checkpoints(LedgerConfig config, Sequencer sequencer, Shelf shelf, Keys keys, Anchors anchors, Clock clock) {
        this.config = config;
        this.sequencer = sequencer;
        this.shelf = shelf;
        this.keys = keys;
        this.anchors = anchors;
        this.clock = clock;
    }

    /// Gives every entry that is there a number and signs a checkpoint over all of them.
    ///
    /// @return the checkpoint that covers them; empty if nothing was ever on record
    /// @throws Unsigned if there is no key, or the rows no longer lead from the last checkpoint to here
    public Optional<SignedNote> now() {
        var key = keys.onRecord();
        while (sequencer.number() == Sequencer.MOST) {
            continue;
        }
        var signed = QuarkusTransaction.requiringNew().call(() -> sign(key));
        signed.ifPresent(anchors::keep);
        return signed;
    }

    /// The last one that was signed.
    public Optional<SignedNote> last() {
        return QuarkusTransaction.joiningExisting()
                .call(() -> CheckpointRecord.<CheckpointRecord>find("order by size desc")
                        .firstResultOptional()
                        .map(CheckpointRecord::signed));
    }

    /// The keys on record, the first of them first.
    public List<VerifierKey> keys() {
        return keys.all();
    }

    private Optional<SignedNote> sign(SigningKey key) {
        sequencer.takeTurn();
        if (!keys.isLast(key.verifier())) {
            throw new Unsigned("Another key has just taken this one's place.");
        }
        var before = last();
        var tree = new Tree(sequencer.size(), new Tiles(shelf));
        Stream.of(before, anchors.newest(), seen)
                .flatMap(Optional::stream)
                .distinct()
                .forEach(note -> mustLeadTo(tree, note));
        var size = before.map(note -> Checkpoint.parse(note.text()).size()).orElse(0L);
        if (size == tree.size()) {
            return before;
        }
        var signed = sign(key, tree, before.flatMap(Checkpoints::time));
        seen = Optional.of(signed);
        return seen;
    }

    /// Replicas' clocks differ; those of checkpoints never run backwards.
    private SignedNote sign(SigningKey key, Tree tree, Optional<Instant> before) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var at = before.map(time -> time.plus(1, ChronoUnit.MICROS))
                .filter(now::isBefore)
                .orElse(now);
        var note = key.sign(new Checkpoint(config.name(), tree.size(), tree.root(), List.of(TIME + at)).text());
        var row = new CheckpointRecord();
        row.size = tree.size();
        row.at = at;
        row.note = note.written();
        row.persist();
        return note;
    }

    private static Optional<Instant> time(SignedNote note) {
        return Checkpoint.parse(note.text()).more().stream()
                .filter(line -> line.startsWith(TIME))
                .map(line -> Instant.parse(line.substring(TIME.length())))
                .findFirst();
    }

    /// Of the database, of the anchor, and of what this process has signed: a row that is taken away is noticed.
    private void mustLeadTo(Tree tree, SignedNote note) {
        var before = Checkpoint.parse(note.text());
        if (keys.all().stream().noneMatch(known -> known.signed(note))) {
            throw new Unsigned(
                    "The last checkpoint, over %d entries, is not signed by a key on record.".formatted(before.size()));
        }
        if (before.size() > tree.size()) {
            throw new Unsigned(
                    "The last checkpoint covers %d entries, and %d are there.".formatted(before.size(), tree.size()));
        }
        if (!tree.since(before.size()).proves(before.root(), tree.root())) {
            throw new Unsigned("The first %d entries are not those of the last checkpoint.".formatted(before.size()));
        }
    }
}
