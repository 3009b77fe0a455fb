package dev.talaan.ledger.proof;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/// The place of an entry in the tree, and what was hashed of it.
@Entity
@Immutable
@Table(name = "ledger_number")
class NumberRecord extends PanacheEntityBase {

    @Id
    long number;

    long entry;

    byte[] leaf;
}
