package dev.talaan.changes;

import dev.talaan.ledger.Door;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// What the ledger says of a Change. Written by the database alone, as entries are added.
@Entity
@Immutable
@Table(name = "change")
class ChangeRecord extends PanacheEntityBase {

    @Id
    long number;

    UUID id;

    String kind;

    String workspace;

    String subjectType;

    String subjectName;

    String sentence;

    String reason;

    UUID proposer;

    String door;

    Instant proposedAt;

    String state;

    Instant stateAt;

    Change value() {
        return new Change(
                number,
                id,
                kind,
                new Subject(workspace, subjectType, subjectName),
                sentence,
                reason,
                proposer,
                Door.of(door),
                proposedAt,
                State.valueOf(state),
                stateAt);
    }
}
