package dev.talaan.ledger;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// A row of the ledger. The application may insert and read it; the database refuses all else.
@Entity
@Immutable
@Table(name = "ledger_entry")
class EntryRecord extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    UUID change;

    String type;

    short version;

    Instant at;

    UUID person;

    String door;

    /// Canonical JSON (RFC 8785).
    String body;

    Leaf leaf() {
        return Leaf.of(id, change, type, version, at, person, door, body);
    }
}
