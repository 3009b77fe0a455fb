package dev.talaan.databricks.transport;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.talaan.databricks.DatabricksError;
import io.quarkus.rest.client.reactive.jackson.runtime.serialisers.ClientJacksonMessageBodyReader;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.lang.annotation.Annotation;

/// Reads a body as the REST clients read it, without the wire in between.
public final class Decoding {

    private final ClientJacksonMessageBodyReader reader;

    public Decoding(ObjectMapper json) {
        reader = new ClientJacksonMessageBodyReader(json);
    }

    /// @return the value, null for an empty body
    /// @throws DatabricksError if the guards would have turned the reader's failure into it
    public Object read(Class<?> type, byte[] body) {
        try {
            return reader.readFrom(
                    cast(type),
                    type,
                    new Annotation[0],
                    MediaType.APPLICATION_JSON_TYPE,
                    new MultivaluedHashMap<>(),
                    new ByteArrayInputStream(body));
        } catch (Exception failure) {
            throw Failures.inOurWords(failure);
        }
    }

    @SuppressWarnings("unchecked")
    private static Class<Object> cast(Class<?> type) {
        return (Class<Object>) type;
    }
}
