package dev.talaan.sandbox.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// A notebook: cells in a language.
record Notebook(Language language, List<String> cells) {

    /// From a source file, with or without the header.
    static Notebook ofSource(Language language, String source) {
        var text = source.replace("\r\n", "\n");
        var body = text.startsWith(language.header())
                ? text.substring(language.header().length())
                : text;
        return new Notebook(
                language,
                Arrays.stream(body.split("(?m)^" + language.separator() + "$", -1))
                        .map(cell -> cell.strip())
                        .toList());
    }

    static Notebook ofSource(Language language, byte[] source) {
        return ofSource(language, new String(source, StandardCharsets.UTF_8));
    }

    String source() {
        return cells.stream()
                .collect(Collectors.joining("\n\n" + language.separator() + "\n\n", language.header() + "\n", "\n"));
    }

    byte[] bytes() {
        return source().getBytes(StandardCharsets.UTF_8);
    }
}
