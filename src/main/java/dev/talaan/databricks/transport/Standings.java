package dev.talaan.databricks.transport;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// How Databricks answers, group by group.
@ApplicationScoped
public class Standings {

    private final Calls calls;
    private final Breakers breakers;

    Standings(Calls calls, Breakers breakers) {
        this.calls = calls;
        this.breakers = breakers;
    }

    public List<Standing> now() {
        return calls.last().entrySet().stream()
                .map(last -> Standing.of(
                        last.getKey(), last.getValue(), breakers.of(last.getKey()), calls.troubles(last.getKey())))
                .toList();
    }
}
