package dev.talaan.monthend;

import dev.talaan.bir.AgencyCode;
import dev.talaan.bir.Period;
import dev.talaan.identity.Person;
import dev.talaan.identity.Role;
import dev.talaan.monthend.pipeline.PipelineReadings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Where the month-end stands.
@ApplicationScoped
public class MonthEnd {

    /// Who reads the month-end, each over the agencies of the role's scope.
    public static final Set<Role> READERS =
            EnumSet.of(Role.PREPARER, Role.REVIEWER, Role.APPROVER, Role.PLATFORM, Role.AUDITOR, Role.ADMIN);

    private final MonthEndConfig config;
    private final FiguresReadings figures;
    private final PipelineReadings pipelines;
    private final FreshnessReadings freshness;
    private final ForecastReadings forecasts;
    private final Map<Period, Standing> standings = new ConcurrentHashMap<>();

    MonthEnd(
            MonthEndConfig config,
            FiguresReadings figures,
            PipelineReadings pipelines,
            FreshnessReadings freshness,
            ForecastReadings forecasts) {
        this.config = config;
        this.figures = figures;
        this.pipelines = pipelines;
        this.freshness = freshness;
        this.forecasts = forecasts;
    }

    /// All agencies that are expected to have figures.
    public List<AgencyCode> agencies() {
        return config.agencies();
    }

    /// The agencies that this person's roles reach.
    public List<AgencyCode> agenciesOf(Person person) {
        var reach = person.agencies(READERS);
        return config.agencies().stream()
                .filter(agency -> reach.includes(agency.code()))
                .toList();
    }

    /// The month as this person may see it; Databricks is asked four things at the same time, and none of them is
    /// waited for longer than a page can bear. Once a run has ended, what is older than its end is read anew.
    public MonthStatus statusOf(Period period, List<AgencyCode> shown, Person person) {
        var status = read(period, shown, person);
        if (hasEndedSince(period, status)) {
            forgetFigures(period);
            return read(period, shown, person);
        }
        return status;
    }

    /// Lets go of all that was read of a month.
    void forget(Period period) {
        pipelines.forget(period);
        forgetFigures(period);
    }

    private void forgetFigures(Period period) {
        figures.forget(period);
        freshness.forget();
        forecasts.forget(period);
    }

    private MonthStatus read(Period period, List<AgencyCode> shown, Person person) {
        var reached = agenciesOf(person).size();
        return Uni.combine()
                .all()
                .unis(figures.of(period), pipelines.of(period), freshness.now(), forecasts.of(period))
                .with((amounts, run, written, expected) -> new MonthStatus(
                        period, shown, reached, config.agencies().size() - reached, amounts, run, written, expected))
                .await()
                .indefinitely();
    }

    /// Whether the last run was under way, or another, when the month was last looked at.
    private boolean hasEndedSince(Period period, MonthStatus status) {
        var run = status.pipeline().known().flatMap(known -> known);
        if (run.isEmpty()) {
            return false;
        }
        var now = new Standing(run.get().runId(), run.get().endedAt());
        var before = standings.put(period, now);
        return before != null && !before.equals(now) && now.endedAt().isPresent();
    }

    /// How a month's last run stood.
    private record Standing(long runId, Optional<Instant> endedAt) {}
}
