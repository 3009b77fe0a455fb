package dev.talaan.audit;

import dev.talaan.changes.Criteria;
import dev.talaan.changes.Found;
import dev.talaan.changes.Place;
import dev.talaan.changes.Search;
import dev.talaan.changes.Story;
import dev.talaan.identity.Names;
import dev.talaan.ledger.Ledger;
import dev.talaan.ledger.Read;
import dev.talaan.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The record as one reader sees it. Every answer is one short transaction, in which it is put on record as well that
/// an auditor has looked.
@ApplicationScoped
class Audit {

    private static final int CHUNK = 1_000;
    private static final int PERSONS = 500;

    private final Search search;
    private final Ledger ledger;
    private final Names names;
    private final OnRecord onRecord;

    Audit(Search search, Ledger ledger, Names names, OnRecord onRecord) {
        this.search = search;
        this.ledger = ledger;
        this.names = names;
        this.onRecord = onRecord;
    }

    /// @throws Problem 400 if the list is to go on from a Change that there is not
    Sheet<Found> list(Sight sight, Filters filters, Criteria criteria, Turn turn) {
        var asked = filters.given();
        turn.before().ifPresent(number -> asked.put("before", number.toString()));
        turn.after().ifPresent(number -> asked.put("after", number.toString()));
        return onRecord.read(sight, Look.LIST, asked, () -> sheet(slice(sight.within(criteria), turn)));
    }

    private Slice<Found> slice(Criteria criteria, Turn turn) {
        if (turn.before().isPresent()) {
            return Slice.older(search.before(criteria, place(turn.before().get()), Slice.ASKED));
        }
        if (turn.after().isPresent()) {
            var newer = Slice.newer(search.after(criteria, place(turn.after().get()), Slice.ASKED));
            if (newer.hasNewer()) {
                return newer;
            }
        }
        return Slice.newest(search.newest(criteria, Slice.ASKED));
    }

    private Place place(long number) {
        return search.placeOf(number)
                .orElseThrow(() -> Problem.badRequest(
                        "There is no Change %d from which the list could go on.".formatted(number),
                        "Begin with the newest again."));
    }

    private Sheet<Found> sheet(Slice<Found> slice) {
        var persons = slice.rows().stream().map(found -> found.change().proposer());
        return new Sheet<>(slice, names.of(persons.collect(Collectors.toSet())));
    }

    /// Who can be chosen, by name.
    Map<UUID, String> persons() {
        return onRecord.answered(() -> names.of(search.proposers(PERSONS)));
    }

    /// @throws Problem 404 if there is none, 403 if it is not for this reader
    Sheet<Story> story(Sight sight, long number) {
        return story(sight, Look.DETAIL, number);
    }

    /// @throws Problem 404 if there is none, 403 if it is not for this reader
    Sheet<Story> evidence(Sight sight, long number) {
        return story(sight, Look.EVIDENCE, number);
    }

    private Sheet<Story> story(Sight sight, Look look, long number) {
        return onRecord.read(sight, look, Map.of("change", Long.toString(number)), () -> {
            var story = search.story(number).orElseThrow(() -> missing(Long.toString(number)));
            sight.mustReach(story.change());
            var persons = Stream.concat(
                    Stream.of(story.change().proposer()),
                    story.steps().stream().flatMap(step -> step.person().stream()));
            return new Sheet<>(Slice.newest(List.of(story)), names.of(persons.collect(Collectors.toSet())));
        });
    }

    static Problem missing(String number) {
        return Problem.notFound(
                "There is no Change “%s”.".formatted(number.length() > 40 ? number.substring(0, 40) + "…" : number),
                "Check the number, or look for it in the list of Changes.");
    }

    /// The first rows, and the way to the next ones; that it is exported is on record when this returns.
    Export export(Sight sight, Filters filters, Criteria criteria) {
        var seen = sight.within(criteria);
        var first = onRecord.read(sight, Look.EXPORT, filters.given(), () -> chunk(search.newest(seen, CHUNK)));
        return new Export(first, place -> onRecord.answered(() -> chunk(search.before(seen, place, CHUNK))));
    }

    private Sheet<Found> chunk(List<Found> rows) {
        return sheet(new Slice<>(rows, false, rows.size() == CHUNK));
    }

    /// Who has read the record, this very look among them.
    Sheet<Read> reads(Sight sight, Turn turn) {
        sight.mustBeWhole();
        var asked = new HashMap<String, String>();
        turn.before().ifPresent(id -> asked.put("before", id.toString()));
        turn.after().ifPresent(id -> asked.put("after", id.toString()));
        return onRecord.read(sight, Look.READS, asked, () -> {
            var slice = readsSlice(turn);
            var persons = slice.rows().stream().flatMap(read -> ReadLine.persons(read.entry()));
            return new Sheet<>(slice, names.of(persons.collect(Collectors.toSet())));
        });
    }

    private Slice<Read> readsSlice(Turn turn) {
        if (turn.after().isPresent()) {
            var newer = Slice.newer(ledger.readsAfter(turn.after().get(), Slice.ASKED));
            if (newer.hasNewer()) {
                return newer;
            }
        }
        return turn.before().isPresent()
                ? Slice.older(ledger.readsBefore(turn.before().get(), Slice.ASKED))
                : Slice.newest(ledger.readsBefore(Long.MAX_VALUE, Slice.ASKED));
    }
}
