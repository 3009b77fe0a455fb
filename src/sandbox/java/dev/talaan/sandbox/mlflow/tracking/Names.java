package dev.talaan.sandbox.mlflow.tracking;

import dev.talaan.sandbox.http.ApiError;
import java.util.regex.Pattern;

/// What metrics, parameters and tags may be called.
final class Names {

    private static final Pattern VALID = Pattern.compile("[/\\w.\\- :]*");

    private Names() {}

    static String checked(String name) {
        if (VALID.matcher(name).matches()) {
            return name;
        }
        throw ApiError.invalid("Invalid value \"" + name + "\" for parameter 'name' supplied: Names may only contain"
                + " alphanumerics, underscores (_), dashes (-), periods (.), spaces ( ), colon(:) and slashes (/).");
    }
}
