package dev.talaan.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Adds entries, and reads them back as they were added.
@ApplicationScoped
public class Ledger {

    /// Of the shapes that entries have today.
    private static final short VERSION = 1;

    private static final TypeReference<Map<String, Object>> BODY = new TypeReference<>() {};

    private final ObjectMapper json;

    Ledger(ObjectMapper json) {
        this.json = json;
    }

    /// Adds an entry within the caller's transaction, so that it stands or falls with what it records.
    @Transactional(TxType.MANDATORY)
    public void append(Entry entry) {
        var row = new EntryRecord();
        row.change = entry.change().orElse(null);
        row.type = entry.type();
        row.version = VERSION;
        row.at = entry.at().truncatedTo(ChronoUnit.MICROS);
        row.person = entry.person().orElse(null);
        row.door = entry.door().name();
        row.body = CanonicalJson.of(entry.body());
        row.persistAndFlush();
    }

    /// The history of a Change, oldest first.
    @Transactional
    public List<Entry> of(UUID change) {
        return EntryRecord.<EntryRecord>list("change = ?1 order by id", change).stream()
                .map(this::entry)
                .toList();
    }

    private Entry entry(EntryRecord row) {
        return new Entry(
                Optional.ofNullable(row.change),
                row.type,
                row.at,
                Optional.ofNullable(row.person),
                Door.valueOf(row.door),
                body(row));
    }

    private Map<String, Object> body(EntryRecord row) {
        try {
            return json.readValue(row.body, BODY);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Entry " + row.id + " is not what the ledger writes", e);
        }
    }
}
