package dev.talaan.databricks.transport;

import dev.talaan.databricks.transport.signin.SignIns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestFilter;

/// Puts what lets the portal in on every request to Databricks; the request waits for it where it must be fetched.
@ApplicationScoped
public class Authentication implements ResteasyReactiveClientRequestFilter {

    private final SignIns signIns;

    Authentication(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public void filter(ResteasyReactiveClientRequestContext request) {
        request.getHeaders().putSingle(HttpHeaders.USER_AGENT, "talaan");
        request.suspend();
        signIns.headers()
                .subscribe()
                .with(
                        headers -> {
                            headers.forEach(request.getHeaders()::putSingle);
                            request.resume();
                        },
                        request::resume);
    }
}
