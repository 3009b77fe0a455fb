package dev.talaan.databricks.transport;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// One question to each API group that costs next to nothing and changes nothing: whoever asks it learns whether the
/// group answers, and how.
@ApplicationScoped
public class Probes {

    private final ProbeApi api;
    private final Guards guards;

    Probes(@RestClient ProbeApi api, Guards guards) {
        this.api = api;
        this.guards = guards;
    }

    /// The call as people read it: `GET /api/2.0/sql/warehouses`.
    public String call(Group group) {
        return "GET /api/"
                + switch (group) {
                    case SQL -> "2.0/sql/warehouses";
                    case JOBS -> "2.2/jobs/list";
                    case SERVING -> "2.0/serving-endpoints";
                    case UNITY_CATALOG -> "2.1/unity-catalog/catalogs";
                    case MLFLOW -> "2.0/mlflow/registered-models/search";
                    case WORKSPACE -> "2.0/workspace/get-status";
                    case CLUSTERS -> "2.1/clusters/list";
                    case DBFS -> "2.0/dbfs/get-status";
                    case SCIM -> "2.0/preview/scim/v2/Me";
                };
    }

    /// Asks once, whatever comes of it.
    public Uni<?> ask(Group group) {
        return guards.once(group, () -> switch (group) {
            case SQL -> api.warehouses();
            case JOBS -> api.jobs();
            case SERVING -> api.servingEndpoints();
            case UNITY_CATALOG -> api.catalogs();
            case MLFLOW -> api.models();
            case WORKSPACE -> api.workspaceRoot();
            case CLUSTERS -> api.clusters();
            case DBFS -> api.dbfsRoot();
            case SCIM -> api.me();
        });
    }
}
