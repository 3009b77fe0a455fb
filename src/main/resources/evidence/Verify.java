import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/// Checks an evidence pack of Talaan with nothing but a JDK: `java Verify.java pack.zip [key] [checkpoint.txt ...]`.
///
/// The key is the one that the ledger began with, as somebody tells it who does not take it from the pack. Further
/// checkpoints are ones that were kept elsewhere: the pack's must have grown out of them. Take this program from where
/// you trust it, not from the pack that it is to judge.
/// How it is done stands in docs/ledger.md, so that others can write it anew. It ends with status 0 if all is valid.
public class Verify {

    private static final HexFormat HEX = HexFormat.of();
    private static final Pattern KEY = Pattern.compile(
            "\"body\":\\{\"key\":\"((?:[^\"\\\\]|\\\\.)*)\"(?:,\"voucher\":\"((?:[^\"\\\\]|\\\\.)*)\")?\\}");

    private final Map<String, String> files;
    private final List<String> wrong = new ArrayList<>();

    Verify(Map<String, String> files) {
        this.files = files;
    }

    record Checkpoint(String origin, long size, byte[] root, String text, List<String> signatures) {

        static Checkpoint parse(String note) {
            var end = note.lastIndexOf("\n\n");
            if (end < 0) {
                throw new IllegalArgumentException("a checkpoint has signatures");
            }
            var text = note.substring(0, end + 1);
            var lines = text.split("\n");
            var root = Base64.getDecoder().decode(lines[2]);
            return new Checkpoint(
                    lines[0], Long.parseLong(lines[1]), root, text, note.substring(end + 2).lines().toList());
        }
    }

    /// A public key as `name+hint+Base64(01 || key)`.
    record VerifierKey(String text) {

        boolean signed(String signed, List<String> signatures) {
            return signatures.stream().anyMatch(line -> verifies(signed, line));
        }

        private boolean verifies(String signed, String line) {
            try {
                var parts = text.split("\\+", 3);
                var bytes = Base64.getDecoder().decode(parts[2]);
                var hint = Arrays.copyOf(sha256(bytes(parts[0] + "\n"), bytes), 4);
                var prefix = "\u2014 " + parts[0] + " ";
                if (bytes.length != 33 || bytes[0] != 1 || !HEX.formatHex(hint).equals(parts[1])
                        || !line.startsWith(prefix)) {
                    return false;
                }
                var blob = Base64.getDecoder().decode(line.substring(prefix.length()));
                var verifier = Signature.getInstance("Ed25519");
                verifier.initVerify(key(bytes));
                verifier.update(bytes(signed));
                return Arrays.equals(hint, Arrays.copyOf(blob, 4))
                        && verifier.verify(Arrays.copyOfRange(blob, 4, blob.length));
            } catch (GeneralSecurityException | IllegalArgumentException e) {
                return false;
            }
        }

        private static PublicKey key(byte[] bytes) throws GeneralSecurityException {
            var der = HEX.parseHex("302a300506032b6570032100" + HEX.formatHex(bytes, 1, 33));
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
        }
    }

    public static void main(String... args) throws IOException {
        if (args.length == 0) {
            System.out.println("java Verify.java pack.zip [key] [checkpoint.txt ...]");
            System.exit(2);
        }
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipFile(args[0])) {
            for (var entry : zip.stream().toList()) {
                files.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        var kept = new ArrayList<String>();
        for (var i = 2; i < args.length; i++) {
            kept.add(Files.readString(Path.of(args[i])));
        }
        var verify = new Verify(files);
        var words = verify.look(args.length > 1 ? args[1] : "", kept);
        verify.wrong.forEach(System.out::println);
        System.out.println(words);
        System.exit(verify.wrong.isEmpty() ? 0 : 1);
    }

    private String look(String trusted, List<String> kept) {
        for (var name : List.of("checkpoint.txt", "entries.ndjson", "proofs.txt")) {
            if (!files.containsKey(name)) {
                wrong.add(name + " is missing");
                return "not valid";
            }
        }
        try {
            return look(Checkpoint.parse(files.get("checkpoint.txt")), trusted, kept);
        } catch (RuntimeException e) {
            wrong.add("checkpoint.txt is no checkpoint: " + e.getMessage());
            return "not valid";
        }
    }

    private String look(Checkpoint checkpoint, String trusted, List<String> kept) {
        var entries = files.get("entries.ndjson").lines().toList();
        var proofs = files.get("proofs.txt").lines().toList();
        var keys = new ArrayList<String>();
        if (entries.size() != proofs.size()) {
            wrong.add("there are " + entries.size() + " entries and " + proofs.size() + " proofs");
        }
        var before = -1L;
        for (var i = 0; i < Math.min(entries.size(), proofs.size()); i++) {
            before = look(entries.get(i), proofs.get(i).split(" "), before, checkpoint);
            key(entries.get(i), keys);
        }
        keys(checkpoint, keys, trusted);
        kept.forEach(note -> compare(Checkpoint.parse(note), checkpoint, keys));
        return wrong.isEmpty()
                ? "valid: %,d entries of the %,d that the checkpoint covers; the ledger began with the key %s%s"
                        .formatted(entries.size(), checkpoint.size(), keys.getFirst(),
                                trusted.isEmpty() ? " (is it the one you were told?)" : ", as you were told")
                : "not valid: %,d of %,d".formatted(wrong.size(), entries.size());
    }

    private long look(String entry, String[] proof, long before, Checkpoint checkpoint) {
        var place = "entry " + field(entry, "entry") + " (number " + proof[0] + ")";
        try {
            var number = Long.parseLong(proof[0]);
            if (number <= before) {
                wrong.add(place + " is not in its place");
            }
            var root = root(sha256(new byte[] {0}, bytes(entry)), number, checkpoint.size(), proof);
            if (!Arrays.equals(root, checkpoint.root())) {
                wrong.add(place + " is not what the checkpoint covers");
            }
            return number;
        } catch (IllegalArgumentException e) {
            wrong.add(place + " has no proof: " + e.getMessage());
            return before;
        }
    }

    /// RFC 9162, section 2.1.3.2.
    private static byte[] root(byte[] leaf, long number, long size, String[] proof) {
        if (number < 0 || number >= size) {
            throw new IllegalArgumentException("the checkpoint has no such number");
        }
        var place = number;
        var last = size - 1;
        var hash = leaf;
        for (var i = 1; i < proof.length; i++) {
            var neighbour = Base64.getDecoder().decode(proof[i]);
            if (neighbour.length != 32 || last == 0) {
                throw new IllegalArgumentException("it is not the path of its number");
            }
            if (place % 2 == 1 || place == last) {
                hash = sha256(new byte[] {1}, neighbour, hash);
                while (place % 2 == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                hash = sha256(new byte[] {1}, hash, neighbour);
            }
            place >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            throw new IllegalArgumentException("it is too short");
        }
        return hash;
    }

    /// Each key but the first is vouched for by the one before.
    private void key(String entry, List<String> keys) {
        if (!field(entry, "type").equals("\"KEY\"")) {
            return;
        }
        var found = KEY.matcher(entry);
        if (!found.find()) {
            wrong.add("entry " + field(entry, "entry") + " names no key");
            return;
        }
        var key = plain(found.group(1));
        if (!keys.isEmpty() && !vouched(keys.getLast(), key, found.group(2))) {
            wrong.add("entry " + field(entry, "entry") + ": the key before has not vouched for " + key);
        }
        keys.add(key);
    }

    private static boolean vouched(String before, String key, String voucher) {
        var words = "The next key of this ledger is\n" + key + "\n";
        var note = voucher == null ? "" : plain(voucher);
        return note.startsWith(words + "\n")
                && new VerifierKey(before).signed(words, note.substring(words.length() + 1).lines().toList());
    }

    private void keys(Checkpoint checkpoint, List<String> keys, String trusted) {
        if (keys.isEmpty()) {
            wrong.add("no entry names a key");
        } else if (!new VerifierKey(keys.getLast()).signed(checkpoint.text(), checkpoint.signatures())) {
            wrong.add("the checkpoint is not signed by the last key, " + keys.getLast());
        } else if (!trusted.isEmpty() && !trusted.equals(keys.getFirst())) {
            wrong.add("the ledger began with the key " + keys.getFirst() + ", not with the one you were told");
        }
    }

    private void compare(Checkpoint kept, Checkpoint checkpoint, List<String> keys) {
        var proof = files.getOrDefault("consistency.txt", "").strip().split(" ");
        if (keys.stream().noneMatch(key -> new VerifierKey(key).signed(kept.text(), kept.signatures()))) {
            wrong.add("the kept checkpoint of " + kept.size() + " is not signed by a key of this ledger");
        } else if (kept.size() == checkpoint.size() ? !Arrays.equals(kept.root(), checkpoint.root())
                : proof[0].equals(Long.toString(kept.size())) && !grown(kept, checkpoint, proof)) {
            wrong.add("the kept checkpoint of " + kept.size() + " was signed over other entries than the pack's");
        } else if (kept.size() != checkpoint.size() && !proof[0].equals(Long.toString(kept.size()))) {
            wrong.add("the kept checkpoint of " + kept.size() + " cannot be compared: take the evidence again with ?kept="
                    + kept.size());
        }
    }

    /// RFC 9162, section 2.1.4.2.
    private static boolean grown(Checkpoint kept, Checkpoint checkpoint, String[] proof) {
        if (kept.size() < 1 || kept.size() > checkpoint.size()) {
            return false;
        }
        var path = new ArrayList<byte[]>();
        if (Long.bitCount(kept.size()) == 1) {
            path.add(kept.root());
        }
        for (var i = 1; i < proof.length; i++) {
            path.add(Base64.getDecoder().decode(proof[i]));
        }
        var place = (kept.size() - 1) >> Long.numberOfTrailingZeros(kept.size());
        var last = (checkpoint.size() - 1) >> Long.numberOfTrailingZeros(kept.size());
        var old = path.isEmpty() ? new byte[0] : path.get(0);
        var now = old;
        for (var i = 1; i < path.size(); i++) {
            if (last == 0) {
                return false;
            }
            if (place % 2 == 1 || place == last) {
                old = sha256(new byte[] {1}, path.get(i), old);
                now = sha256(new byte[] {1}, path.get(i), now);
                while (place % 2 == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                now = sha256(new byte[] {1}, now, path.get(i));
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(old, kept.root()) && Arrays.equals(now, checkpoint.root());
    }

    /// Of canonical JSON, where a name outside of the body comes after it, but for the time.
    private static String field(String entry, String name) {
        var start = entry.lastIndexOf("\"" + name + "\":");
        if (start < 0) {
            return "?";
        }
        var value = entry.substring(start + name.length() + 3);
        return value.split("[,}]", 2)[0];
    }

    private static String plain(String json) {
        return json.replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                sha.update(part);
            }
            return sha.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
