package dev.talaan.databricks.mlflow.tracking;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.talaan.databricks.mlflow.Given;
import dev.talaan.databricks.mlflow.Tag;
import dev.talaan.databricks.transport.Paging;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// A run: what was tried, and what came of it.
public record TrackedRun(RunInfo info, Data data) {

    /// @param metrics the latest measurement of each
    public record Data(List<Metric> metrics, List<Parameter> params, List<Tag> tags) {}

    public record Parameter(String key, String value) {}

    public record Found(TrackedRun run) {}

    @JsonNaming(SnakeCaseStrategy.class)
    public record Page(List<TrackedRun> runs, String nextPageToken) implements Paging.Page<TrackedRun> {

        @Override
        public List<TrackedRun> items() {
            return Given.items(runs);
        }
    }

    /// The latest measurement of a metric.
    public Optional<Metric> metric(String key) {
        return one(Data::metrics, metric -> key.equals(metric.key()));
    }

    public Optional<String> parameter(String key) {
        return one(Data::params, parameter -> key.equals(parameter.key())).map(Parameter::value);
    }

    public Optional<String> tag(String key) {
        return one(Data::tags, tag -> key.equals(tag.key())).map(Tag::value);
    }

    private <T> Optional<T> one(Function<Data, List<T>> list, Predicate<T> wanted) {
        return Optional.ofNullable(data).map(list).stream()
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .filter(wanted)
                .findFirst();
    }
}
