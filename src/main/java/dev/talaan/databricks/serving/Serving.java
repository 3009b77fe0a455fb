package dev.talaan.databricks.serving;

import static dev.talaan.databricks.transport.Group.SERVING;

import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.Unreadable;
import dev.talaan.databricks.transport.Guards;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// The models that serve.
@ApplicationScoped
public class Serving {

    private final ServingApi api;
    private final Guards guards;

    Serving(@RestClient ServingApi api, Guards guards) {
        this.api = api;
        this.guards = guards;
    }

    /// One prediction for each record, in the same order.
    ///
    /// @throws Unreadable through the `Uni` if the model answers another number of predictions
    public Uni<List<BigDecimal>> predict(String endpoint, List<Map<String, BigDecimal>> records) {
        return guards.read(SERVING, () -> api.query(endpoint, new Invocation(records)))
                .map(answer -> {
                    if (!fits(answer.predictions(), records.size())) {
                        throw new Unreadable(Detail.of("another number of predictions than records"));
                    }
                    return answer.predictions();
                });
    }

    private static boolean fits(List<BigDecimal> predictions, int records) {
        return predictions != null && predictions.size() == records && !predictions.contains(null);
    }
}
