package dev.talaan.ledger.proof;

import dev.talaan.ledger.checkpoint.SignedNote;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/// A checkpoint that was signed.
@Entity
@Immutable
@Table(name = "ledger_checkpoint")
class CheckpointRecord extends PanacheEntityBase {

    @Id
    long size;

    Instant at;

    String note;

    SignedNote signed() {
        return SignedNote.parse(note);
    }
}
