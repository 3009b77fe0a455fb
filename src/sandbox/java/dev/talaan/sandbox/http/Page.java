package dev.talaan.sandbox.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A portion of a list, and the opaque tokens that lead to its neighbours.
public record Page<T>(List<T> items, Optional<String> next, Optional<String> previous) {

    /// @throws ApiError 400 when the token is not one of ours
    public static <T> Page<T> of(List<T> all, Optional<String> token, int size) {
        var from = token.map(Page::offset).orElse(0);
        if (from > all.size()) {
            throw ApiError.invalid("Invalid page token");
        }
        var to = Math.min(from + size, all.size());
        return new Page<>(
                all.subList(from, to),
                to < all.size() ? Optional.of(token(to)) : Optional.empty(),
                from > 0 ? Optional.of(token(Math.max(0, from - size))) : Optional.empty());
    }

    /// The items field is there even when empty (clients stop at an absent one), an absent token ends the list.
    public JsonObject json(String field, Function<T, JsonObject> shape) {
        var array = new JsonArray();
        items.forEach(item -> array.add(shape.apply(item)));
        var body = new JsonObject().put(field, array);
        next.ifPresent(token -> body.put("next_page_token", token));
        return body;
    }

    private static String token(int offset) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(("o:" + offset).getBytes(StandardCharsets.UTF_8));
    }

    private static int offset(String token) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            if (text.startsWith("o:")) {
                return Integer.parseUnsignedInt(text.substring(2));
            }
        } catch (IllegalArgumentException e) {
            throw ApiError.invalid("Invalid page token: " + e.getMessage());
        }
        throw ApiError.invalid("Invalid page token");
    }
}
