package dev.talaan.databricks.transport;

import dev.talaan.databricks.DatabricksConfig;
import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.Unreadable;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.config.SmallRyeConfig;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.eclipse.microprofile.rest.client.spi.RestClientListener;
import org.jboss.resteasy.reactive.client.impl.VertxRequestCustomizingClientBuilder;

/// No client takes more than so much of an answer into memory: where its length is announced as more it is refused with
/// its first bytes, otherwise when more has come. The connection is closed then. The framework finds this class by its
/// service file, in a native executable too: that one has both because it is told to.
@RegisterForReflection
public final class LongestAnswer implements RestClientListener {

    @Override
    public void onNewClient(Class<?> client, RestClientBuilder builder) {
        if (builder instanceof VertxRequestCustomizingClientBuilder<?> requests) {
            var most = configured();
            requests.httpClientRequestCustomizer(request ->
                    request.response().onSuccess(response -> response.handler(new Measure(request, response, most))));
        }
    }

    private static long configured() {
        return ConfigProvider.getConfig()
                .unwrap(SmallRyeConfig.class)
                .getConfigMapping(DatabricksConfig.class)
                .longestAnswer()
                .asLongValue();
    }

    /// Sees each piece before it joins the others. An answer must not be refused before the first: whoever reads it has
    /// begun by then, and would wait for ever.
    private static final class Measure implements Handler<Buffer> {

        private final HttpClientRequest request;
        private final long most;
        private long seen;
        private final long announced;

        Measure(HttpClientRequest request, HttpClientResponse response, long most) {
            this.request = request;
            this.most = most;
            this.announced = announced(response.getHeader(HttpHeaders.CONTENT_LENGTH));
        }

        /// The transport has refused by now what is no number.
        private static long announced(String length) {
            return length == null ? 0 : Long.parseLong(length.strip());
        }

        @Override
        public void handle(Buffer piece) {
            seen += piece.length();
            if (Math.max(seen, announced) > most) {
                request.reset(0, new Unreadable(Detail.of("an answer longer than " + (most >> 20) + " MiB")));
            }
        }
    }
}
