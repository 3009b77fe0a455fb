package dev.talaan.databricks.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Spoils a JSON body in one to four places; the same seed always spoils it in the same way.
final class Mutations {

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0.5",
            "1e400",
            "99999999999999999999999999",
            "\"\"",
            "\"SOME_NEW_WORD\"",
            "\"\\u0000\\ud800\"",
            "[]",
            "[null]",
            "[[[[{}]]]]",
            "{}",
            "{\"a\":null}");

    private final ObjectMapper json = new ObjectMapper();
    private final SplittableRandom chance;

    Mutations(long seed) {
        chance = new SplittableRandom(seed);
    }

    byte[] of(byte[] body) {
        return chance.nextInt(5) == 0 ? bytes(body) : tree(body);
    }

    private byte[] tree(byte[] body) {
        try {
            var root = json.readTree(body);
            for (var times = chance.nextInt(1, 5); times > 0; times--) {
                var places = new ArrayList<JsonNode>();
                collect(root, places);
                if (places.isEmpty()) {
                    return value().toString().getBytes(UTF_8);
                }
                spoil(places.get(chance.nextInt(places.size())));
            }
            return chance.nextInt(50) == 0 ? value().toString().getBytes(UTF_8) : json.writeValueAsBytes(root);
        } catch (java.io.IOException noJson) {
            return bytes(body);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (!node.isEmpty()) {
            places.add(node);
            node.forEach(child -> collect(child, places));
        }
    }

    private void spoil(JsonNode node) throws java.io.IOException {
        if (node instanceof ObjectNode object) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            var name = names.get(chance.nextInt(names.size()));
            switch (chance.nextInt(4)) {
                case 0 -> object.remove(name);
                case 1 -> object.set("renamed_" + name, object.remove(name));
                default -> object.set(name, value());
            }
        } else if (node instanceof ArrayNode array) {
            var index = chance.nextInt(array.size());
            switch (chance.nextInt(3)) {
                case 0 -> array.remove(index);
                case 1 -> array.add(array.get(index));
                default -> array.set(index, value());
            }
        }
    }

    private JsonNode value() throws java.io.IOException {
        return json.readTree(VALUES.get(chance.nextInt(VALUES.size())));
    }

    /// Cut off, flipped, doubled, or with something foreign in it.
    private byte[] bytes(byte[] body) {
        var at = chance.nextInt(Math.max(1, body.length));
        var text = new String(body, UTF_8);
        return switch (chance.nextInt(4)) {
            case 0 -> java.util.Arrays.copyOf(body, at);
            case 1 -> (text + text).getBytes(UTF_8);
            case 2 -> flipped(body, at);
            default -> ("<html>" + text).getBytes(UTF_8);
        };
    }

    private byte[] flipped(byte[] body, int at) {
        var other = body.clone();
        if (other.length > 0) {
            other[at] ^= (byte) chance.nextInt(1, 256);
        }
        return other;
    }
}
