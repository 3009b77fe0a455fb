package dev.talaan.support;

import dev.talaan.identity.Assignment;
import dev.talaan.identity.Person;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;

/// Persons as the portal knows them, for tests that sign nobody in.
@ApplicationScoped
public class Persons {

    private final Session books;

    Persons(Session books) {
        this.books = books;
    }

    /// A person of this name, with roles as configuration writes them: `approver`, `preparer:agency=RIM`.
    public Person with(String name, String... roles) {
        var id = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> books.createNativeMutationQuery("""
                        insert into person (id, issuer, subject, name, first_seen, last_seen)
                        values (:id, 'test', :subject, :name, :now, :now)
                        """)
                        .setParameter("id", id)
                        .setParameter("subject", id.toString())
                        .setParameter("name", name)
                        .setParameter("now", Instant.EPOCH)
                        .executeUpdate());
        List<Assignment> assignments = Stream.of(roles).map(Assignment::of).toList();
        return new Person(id, name, assignments);
    }
}
