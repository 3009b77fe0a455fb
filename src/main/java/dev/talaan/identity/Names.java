package dev.talaan.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/// What persons are called today, by the stable id by which everything else names them.
@ApplicationScoped
public class Names {

    private final Session books;

    Names(Session books) {
        this.books = books;
    }

    /// Whoever is not known any more is missing.
    @Transactional
    public Map<UUID, String> of(Collection<UUID> people) {
        return people.isEmpty()
                ? Map.of()
                : books.createSelectionQuery("select id, name from PersonRecord where id in :ids", Object[].class)
                        .setParameter("ids", people)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }
}
