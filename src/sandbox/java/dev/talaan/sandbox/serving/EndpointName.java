package dev.talaan.sandbox.serving;

import dev.talaan.sandbox.http.ApiError;
import java.util.regex.Pattern;

/// What endpoints and served entities may be called.
final class EndpointName {

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9][\\w-]{0,62}");

    private EndpointName() {}

    static String checked(String name) {
        if (!ALLOWED.matcher(name).matches()) {
            throw ApiError.invalid("Invalid name '" + name
                    + "': it must have 1 to 63 characters, alphanumeric ones, - and _, the first one alphanumeric.");
        }
        return name;
    }
}
