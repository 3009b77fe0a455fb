package dev.talaan.support;

import static io.restassured.RestAssured.given;

import java.util.Arrays;
import java.util.List;

/// What Prometheus would read.
public record Metrics(List<String> lines) {

    /// @param portal where the metrics are, without the path; empty for the application under test
    public static Metrics of(String portal) {
        return new Metrics(
                given().get(portal + "/q/metrics").body().asString().lines().toList());
    }

    public static Metrics now() {
        return of("");
    }

    /// The sum of all series of this name that carry these labels, written as `name="value"`; 0 if there is none.
    public double value(String name, String... labels) {
        return series(name, labels).stream()
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    public List<String> series(String name, String... labels) {
        return lines.stream()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> Arrays.stream(labels).allMatch(line::contains))
                .toList();
    }
}
