package dev.talaan.sandbox.http;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How the controls name requests: by a path, a prefix of one, or a pattern with `*`.
public final class PathPattern {

    private PathPattern() {}

    public static boolean matches(String pattern, String path) {
        if (!pattern.contains("*")) {
            return path.startsWith(pattern);
        }
        return path.matches(
                Arrays.stream(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }
}
