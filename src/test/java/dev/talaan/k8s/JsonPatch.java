package dev.talaan.k8s;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// RFC 6902 with the three operations that are used here. What is replaced or removed must be there.
final class JsonPatch {

    private JsonPatch() {}

    static void apply(ObjectNode document, JsonNode operations) {
        for (var operation : operations) {
            apply(document, operation.get("op").asText(), operation.get("path").asText(), operation.get("value"));
        }
    }

    private static void apply(ObjectNode document, String op, String path, JsonNode value) {
        var pointer = JsonPointer.compile(path);
        var parent = document.at(pointer.head());
        var there = !document.at(pointer).isMissingNode();
        var last = pointer.last().getMatchingProperty();
        switch (op) {
            case "add" -> add(parent, last, value, path);
            case "replace" -> {
                require(there, path);
                set(parent, last, value);
            }
            case "remove" -> {
                require(there, path);
                remove(parent, last);
            }
            default -> throw new IllegalArgumentException("an operation that is not used here: " + op);
        }
    }

    private static void add(JsonNode parent, String last, JsonNode value, String path) {
        require(parent.isContainerNode(), path);
        if (parent instanceof ArrayNode list) {
            if (last.equals("-")) {
                list.add(value);
            } else {
                list.insert(Integer.parseInt(last), value);
            }
        } else {
            ((ObjectNode) parent).set(last, value);
        }
    }

    private static void set(JsonNode parent, String last, JsonNode value) {
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(last), value);
        } else {
            ((ObjectNode) parent).set(last, value);
        }
    }

    private static void remove(JsonNode parent, String last) {
        if (parent instanceof ArrayNode list) {
            list.remove(Integer.parseInt(last));
        } else {
            ((ObjectNode) parent).remove(last);
        }
    }

    private static void require(boolean condition, String path) {
        if (!condition) {
            throw new IllegalArgumentException("nothing is at " + path);
        }
    }
}
