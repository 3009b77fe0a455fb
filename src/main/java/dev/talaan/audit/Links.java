package dev.talaan.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/// Where the pages of the record lie.
final class Links {

    static final String LIST = "/audit";
    static final String READS = "/audit/reads";
    static final String LEDGER = "/audit/ledger";
    static final String EXPORT = "/audit/changes.csv";

    private Links() {}

    static String change(long number) {
        return LIST + "/changes/" + number;
    }

    static String evidence(long number) {
        return change(number) + "/evidence.zip";
    }

    static String with(String path, Map<String, String> query) {
        return query.isEmpty()
                ? path
                : query.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", path + "?", ""));
    }
}
