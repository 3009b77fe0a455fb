package dev.talaan.databricks.transport;

import dev.talaan.databricks.DatabricksConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

/// Puts the portal's key on every request to Databricks; the one place that reads it.
@ApplicationScoped
public class Authentication implements ClientRequestFilter {

    private final DatabricksConfig config;

    Authentication(DatabricksConfig config) {
        this.config = config;
    }

    @Override
    public void filter(ClientRequestContext request) {
        request.getHeaders()
                .putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + config.token().get());
        request.getHeaders().putSingle(HttpHeaders.USER_AGENT, "talaan");
    }
}
