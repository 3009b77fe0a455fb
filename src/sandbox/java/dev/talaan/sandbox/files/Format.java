package dev.talaan.sandbox.files;

import dev.talaan.sandbox.http.ApiError;
import java.util.Arrays;

/// In which form something comes or goes. R_MARKDOWN is left out here.
enum Format {
    SOURCE,
    HTML,
    JUPYTER,
    DBC,
    AUTO,
    RAW;

    static Format of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.name().equals(word))
                .findFirst()
                .orElseThrow(() -> ApiError.invalid("Unsupported format '" + word + "'."));
    }
}
