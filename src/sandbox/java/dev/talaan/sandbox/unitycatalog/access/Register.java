package dev.talaan.sandbox.unitycatalog.access;

import dev.talaan.sandbox.identity.Principal;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/// What is on record about each securable beside its data: whose it is, and since when.
public final class Register {

    private static final Instant CREATED = Instant.parse("2022-11-14T02:05:00Z");

    /// @param comment null where there is none
    public record Entry(
            String owner, String comment, Instant createdAt, String createdBy, Instant updatedAt, String updatedBy) {

        public Entry ownedBy(String other) {
            return new Entry(other, comment, createdAt, createdBy, updatedAt, updatedBy);
        }

        public Entry saying(String text) {
            return new Entry(owner, text, createdAt, createdBy, updatedAt, updatedBy);
        }

        public Entry changed(String by, Instant at) {
            return new Entry(owner, comment, createdAt, createdBy, at, by);
        }
    }

    private static final Entry OLD = entry(Principal.PORTAL, null, CREATED);

    private final Map<Securable, Entry> entries = new ConcurrentHashMap<>();

    public static Entry entry(Principal owner, String comment, Instant at) {
        return new Entry(owner.userName(), comment, at, owner.userName(), at, owner.userName());
    }

    /// What nobody has entered is the portal's, from the beginning.
    public Entry of(Securable securable) {
        return entries.getOrDefault(securable, OLD);
    }

    public void put(Securable securable, Entry entry) {
        entries.put(securable, entry);
    }

    public void change(Securable securable, UnaryOperator<Entry> change) {
        entries.merge(securable, change.apply(OLD), (now, ignored) -> change.apply(now));
    }

    /// Forgets a securable that is gone, with all that was in it.
    public void forget(Securable gone) {
        entries.keySet().removeIf(s -> s.equals(gone) || s.above().contains(gone));
    }
}
