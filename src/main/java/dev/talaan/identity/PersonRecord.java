package dev.talaan.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// A person whom the portal has seen: the stable id, and the name that belongs to it today.
@Entity
@Table(name = "person")
class PersonRecord extends PanacheEntityBase {

    @Id
    UUID id;

    String issuer;

    String subject;

    String name;

    Instant firstSeen;

    Instant lastSeen;
}
