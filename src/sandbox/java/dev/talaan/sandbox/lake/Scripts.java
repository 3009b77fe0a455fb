package dev.talaan.sandbox.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The SQL that builds the lake, in order.
final class Scripts {

    private static final List<String> CATALOGS = List.of("bronze", "silver", "gold", "main");

    private Scripts() {}

    static List<String> of(ClosedMonths months) {
        var scripts = new ArrayList<String>();
        scripts.add(read("catalogs"));
        scripts.add(read("transactions")
                .replace("{first}", months.first().atDay(1).toString())
                .replace("{after}", months.last().plusMonths(1).atDay(1).toString()));
        scripts.add(read("medallion"));
        for (var catalog : CATALOGS) {
            scripts.add(read("information_schema").replace("{catalog}", catalog));
        }
        return scripts;
    }

    private static String read(String name) {
        try (var in = Scripts.class.getResourceAsStream(name + ".sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
