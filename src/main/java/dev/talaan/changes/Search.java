package dev.talaan.changes;

import dev.talaan.ledger.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/// Finds Changes among many. It joins the caller's transaction, so that whoever must put on record that they looked
/// can do both or neither.
@ApplicationScoped
public class Search {

    /// One step down the index for each person, however many Changes there are.
    private static final String PROPOSERS = """
            with recursive found(id) as (
                (select proposer from change order by proposer limit 1)
                union all
                select (select c.proposer from change c where c.proposer > f.id order by c.proposer limit 1)
                from found f where f.id is not null
            )
            select id from found where id is not null limit :most
            """;

    private final Ledger ledger;
    private final Session books;

    Search(Ledger ledger, Session books) {
        this.ledger = ledger;
        this.books = books;
    }

    /// @return those that were asked for last, newest first
    @Transactional
    public List<Found> newest(Criteria criteria, int most) {
        return found(Selection.newest(criteria), most);
    }

    /// @return those next older than the place, newest first
    @Transactional
    public List<Found> before(Criteria criteria, Place place, int most) {
        return found(Selection.before(criteria, place), most);
    }

    /// @return those next newer than the place, newest first
    @Transactional
    public List<Found> after(Criteria criteria, Place place, int most) {
        return found(Selection.after(criteria, place), most).reversed();
    }

    @Transactional
    public Optional<Place> placeOf(long number) {
        return record(number).map(ChangeRecord::value).map(Place::of);
    }

    @Transactional
    public Optional<Story> story(long number) {
        return record(number).map(ChangeRecord::value).map(change -> {
            var entries = ledger.of(change.id());
            return new Story(
                    change,
                    Bodies.payload(entries.getFirst().body()),
                    entries.stream().map(Step::of).toList());
        });
    }

    /// Who has ever asked for anything; some of them where there are more than `most`.
    @Transactional
    public Set<UUID> proposers(int most) {
        return Set.copyOf(books.createNativeQuery(PROPOSERS, UUID.class)
                .setParameter("most", most)
                .getResultList());
    }

    private static Optional<ChangeRecord> record(long number) {
        return ChangeRecord.findByIdOptional(number);
    }

    private List<Found> found(Selection selection, int most) {
        var query = books.createNativeQuery(selection.sql(), ChangeRecord.class).setParameter("most", most);
        selection.values().forEach(query::setParameter);
        var changes = query.getResultStream().map(ChangeRecord::value).toList();
        var ids = changes.stream().map(Change::id).collect(Collectors.toSet());
        var said = ledger.last(ids, Set.of(State.VERIFIED.name(), State.FAILED.name(), State.UNKNOWN.name()));
        return changes.stream()
                .map(change -> new Found(
                        change, Optional.ofNullable(said.get(change.id())).map(entry -> Bodies.result(entry.body()))))
                .toList();
    }
}
