package dev.talaan.status;

import dev.talaan.databricks.budget.Budgets;
import dev.talaan.databricks.transport.Group;
import dev.talaan.databricks.transport.Standings;
import dev.talaan.identity.Person;
import dev.talaan.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What works just now, as this replica knows it. Databricks is not asked for it.
@ApplicationScoped
public class Status {

    private static final Set<Role> OPERATORS = EnumSet.of(Role.PLATFORM, Role.ADMIN);

    private final Standings standings;
    private final Budgets budgets;
    private final OwnDatabase database;
    private final ConnectionTests tests;
    private final SignInUsed signIn;
    private final Clock clock;

    Status(
            Standings standings,
            Budgets budgets,
            OwnDatabase database,
            ConnectionTests tests,
            SignInUsed signIn,
            Clock clock) {
        this.standings = standings;
        this.budgets = budgets;
        this.database = database;
        this.tests = tests;
        this.signIn = signIn;
        this.clock = clock;
    }

    StatusView of(Person reader) {
        return of(reader, Map.of());
    }

    /// Tests the connection of a group, and shows what came of it.
    StatusView tested(Person reader, Group group) {
        return of(reader, Map.of(group, tests.test(group)));
    }

    private StatusView of(Person reader, Map<Group, ConnectionTests.Result> results) {
        var operator = reader.hasAnyOf(OPERATORS);
        var seen = standings.now();
        var answered = seen.stream().flatMap(one -> one.answered().stream()).max(Comparator.naturalOrder());
        var groups = seen.stream()
                .map(standing -> GroupLine.of(
                        standing, operator, operator, Optional.ofNullable(results.get(standing.group())), clock))
                .toList();
        var use = operator ? Optional.of(Use.of(budgets)) : Optional.<Use>empty();
        return StatusView.of(groups, database.ask(), use, operator ? signIn.words(answered) : List.of(), clock);
    }
}
