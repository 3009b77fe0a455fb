package dev.talaan.ledger.proof;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/// A node of the tree that is kept.
@Entity
@Immutable
@Table(name = "ledger_node")
class NodeRecord extends PanacheEntityBase {

    /// @param level 1 above 256 leaves, 2 above 256 of those
    @Embeddable
    record Where(short level, long place) {}

    @EmbeddedId
    Where where;

    byte[] hash;
}
