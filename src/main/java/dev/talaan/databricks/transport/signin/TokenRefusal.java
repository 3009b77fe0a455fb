package dev.talaan.databricks.transport.signin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/// What becomes of a refusal: its status, and the number that Entra ID gives. Its words may repeat what was sent.
@ApplicationScoped
class TokenRefusal implements ResponseExceptionMapper<RefusedToken> {

    private final ObjectMapper json;

    TokenRefusal(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public RefusedToken toThrowable(Response response) {
        return new RefusedToken(response.getStatus(), number(response.readEntity(String.class)));
    }

    private int number(String body) {
        try {
            var node = json.readTree(body == null ? "" : body);
            return node == null ? 0 : node.path("error_codes").path(0).asInt();
        } catch (JsonProcessingException noJson) {
            return 0;
        }
    }
}
