package dev.talaan.monthend;

import io.restassured.response.Response;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A month's page as a person reads it: its heading, and the first words of each card.
record Shown(int status, String heading, List<String> cards, String text, long millis) {

    private static final Pattern HEADING = Pattern.compile("<h1[^>]*>(.*?)</h1>", Pattern.DOTALL);
    private static final Pattern CARD = Pattern.compile("<section[^>]*>(.*?)</section>", Pattern.DOTALL);
    private static final int FIRST_WORDS = 170;

    static Shown of(Response response) {
        var html = response.asString();
        return new Shown(
                response.statusCode(),
                HEADING.matcher(html)
                        .results()
                        .map(h -> words(h.group(1)))
                        .findFirst()
                        .orElse(""),
                CARD.matcher(html).results().map(c -> words(c.group(1))).toList(),
                words(html),
                response.time());
    }

    String row(String fault) {
        var first = cards.stream()
                .map(card -> card.length() > FIRST_WORDS ? card.substring(0, FIRST_WORDS) + "…" : card)
                .collect(Collectors.joining("<br>"));
        return "| %s | %s | %s | %d |".formatted(fault, heading, first.replace("|", "\\|"), millis);
    }

    private static String words(String html) {
        return html.replaceAll("(?s)<svg.*?</svg>|<script.*?</script>|<style.*?</style>", " ")
                .replaceAll("<[^>]+>", " ")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
