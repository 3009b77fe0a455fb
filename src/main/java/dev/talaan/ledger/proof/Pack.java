package dev.talaan.ledger.proof;

import dev.talaan.ledger.checkpoint.SignedNote;
import dev.talaan.ledger.tree.Consistency;
import dev.talaan.ledger.tree.Hash;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Entries with all that is needed to prove them without the portal.
///
/// @param kept that the checkpoint has grown out of an earlier one, if somebody keeps one
/// @param entries in the order of their numbers; those that name the ledger's keys are among them
public record Pack(SignedNote checkpoint, Optional<Consistency> kept, List<Proved> entries) {

    private static final String PROGRAM = "/evidence/Verify.java";

    /// As a zip file.
    ///
    /// @param more for people to read, by file name
    public void writeTo(OutputStream out, Map<String, String> more) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        add(zip, "checkpoint.txt", checkpoint.written());
        if (kept.isPresent()) {
            add(zip, "consistency.txt", line(kept.get()));
        }
        begin(zip, "entries.ndjson");
        for (var entry : entries) {
            write(zip, entry.leaf().json() + "\n");
        }
        begin(zip, "proofs.txt");
        for (var entry : entries) {
            write(zip, entry.line() + "\n");
        }
        try (var program = Pack.class.getResourceAsStream(PROGRAM)) {
            begin(zip, "Verify.java");
            program.transferTo(zip);
        }
        for (var file : more.entrySet()) {
            add(zip, file.getKey(), file.getValue());
        }
        zip.finish();
    }

    private static String line(Consistency proof) {
        return proof.path().stream().map(Hash::base64).collect(Collectors.joining(" ", proof.earlier() + " ", "\n"));
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        begin(zip, name);
        write(zip, text);
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
    }

    private static void write(ZipOutputStream zip, String text) throws IOException {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
