package dev.talaan.audit;

import dev.talaan.changes.Found;
import dev.talaan.changes.Place;
import dev.talaan.changes.Result;
import dev.talaan.ledger.CanonicalJson;
import dev.talaan.web.Csv;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// All Changes that match, as a file that is written while they are read. No more than one part of it is ever in
/// memory, and no transaction stays open while somebody's line takes it in.
///
/// @param next the part that follows a place
record Export(Sheet<Found> first, Function<Place, Sheet<Found>> next) {

    private static final List<String> HEADER = List.of(
            "change",
            "id",
            "proposed_at",
            "person",
            "person_id",
            "door",
            "kind",
            "workspace",
            "subject_type",
            "subject",
            "sentence",
            "reason",
            "state",
            "state_at",
            "words",
            "databricks");

    void writeTo(OutputStream out) throws IOException {
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        var file = Csv.to(text, HEADER);
        write(first, file);
        for (var part = first; part.slice().hasOlder(); ) {
            part = next.apply(Place.of(part.slice().rows().getLast().change()));
            write(part, file);
        }
        text.flush();
    }

    private static void write(Sheet<Found> part, Csv.Rows file) throws IOException {
        for (var found : part.slice().rows()) {
            file.add(cells(found, part.names().get(found.change().proposer())));
        }
    }

    /// @param name null where it is gone
    private static List<Object> cells(Found found, String name) {
        var change = found.change();
        return Arrays.asList(
                change.number(),
                change.id(),
                change.proposedAt(),
                name,
                change.proposer(),
                change.door(),
                change.kind(),
                change.subject().workspace(),
                change.subject().type(),
                change.subject().name(),
                change.sentence(),
                change.reason(),
                change.state(),
                change.stateAt(),
                found.result().map(Result::words).orElse(null),
                found.result().map(result -> CanonicalJson.of(result.ids())).orElse(null));
    }
}
