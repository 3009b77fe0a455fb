package dev.talaan.ledger.checkpoint;

import dev.talaan.ledger.tree.Hash;
import java.util.List;
import java.util.regex.Pattern;

/// How large a ledger is, and the root of the tree over its entries: it fixes every one of them.
///
/// @param origin the ledger's name, the same for all of its checkpoints
/// @param more further lines, which say what they want; the portal writes one, the time
public record Checkpoint(String origin, long size, Hash root, List<String> more) {

    private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,17}");

    public Checkpoint {
        more = List.copyOf(more);
    }

    /// The text that is signed.
    public String text() {
        var text = new StringBuilder()
                .append(origin)
                .append('\n')
                .append(size)
                .append('\n')
                .append(root.base64())
                .append('\n');
        more.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /// @throws IllegalArgumentException if it is none
    public static Checkpoint parse(String text) {
        var lines = text.split("\n", -1);
        if (lines.length < 4 || !lines[lines.length - 1].isEmpty() || lines[0].isEmpty()) {
            throw new IllegalArgumentException("A checkpoint has an origin, a size and a root, each on its line");
        }
        if (!NUMBER.matcher(lines[1]).matches()) {
            throw new IllegalArgumentException("The size of a checkpoint is a whole number");
        }
        var more = List.of(lines).subList(3, lines.length - 1);
        if (more.stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("A checkpoint has no empty line");
        }
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.ofBase64(lines[2]), more);
    }
}
