package dev.talaan.databricks.transport;

import io.vertx.core.http.HttpClientRequest;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;

/// What answers need whose bytes are still to come. Errors are waited for, on a worker thread and before
/// [ErrorMapper] reads them. Whoever closes the others has left: the rest is not fetched, the connection broken off.
@Singleton
@Priority(Priorities.USER + 1_000)
public class StreamedAnswers implements ClientResponseFilter {

    private static final int LONGEST_ERROR = 1 << 20;

    @Override
    public void filter(ClientRequestContext request, ClientResponseContext response) throws IOException {
        var asked = ((ResteasyReactiveClientRequestContext) request).unwrap(HttpClientRequest.class);
        var coming = breakable(response.getEntityStream(), asked);
        response.setEntityStream(response.getStatus() < 400 ? coming : whole(coming));
    }

    private static InputStream breakable(InputStream coming, HttpClientRequest asked) {
        return new FilterInputStream(coming) {
            @Override
            public void close() {
                asked.reset();
            }
        };
    }

    private static InputStream whole(InputStream coming) throws IOException {
        var error = coming.readNBytes(LONGEST_ERROR);
        if (error.length == LONGEST_ERROR) {
            coming.close();
        }
        return new ByteArrayInputStream(error);
    }
}
