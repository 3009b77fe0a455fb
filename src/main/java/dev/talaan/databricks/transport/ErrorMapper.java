package dev.talaan.databricks.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.talaan.databricks.DatabricksError;
import dev.talaan.databricks.DatabricksError.Detail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/// The one place that turns an HTTP status into a [DatabricksError].
@ApplicationScoped
public class ErrorMapper implements ResponseExceptionMapper<DatabricksError> {

    private static final int LONGEST_TEXT = 500;
    private static final Pattern DEAD_TOKEN =
            Pattern.compile("^(Invalid access token|JWT has expired|Token is expir)|ExpiredJwtException");

    private final ObjectMapper json;
    private final Clock clock;

    ErrorMapper(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    @Override
    public DatabricksError toThrowable(Response response) {
        var detail = detail(response);
        if (isAboutTheToken(response, detail)) {
            return new DatabricksError.Unauthenticated(detail);
        }
        return switch (detail.code()) {
            case "RESOURCE_DOES_NOT_EXIST" -> new DatabricksError.NotFound(detail);
            case "RESOURCE_ALREADY_EXISTS", "ALREADY_EXISTS", "ABORTED" -> new DatabricksError.Conflict(detail);
            default -> byStatus(response, detail);
        };
    }

    /// Databricks has called a token that has ended or is not known 401, 403 and 400, in changing words.
    private static boolean isAboutTheToken(Response response, Detail detail) {
        var reason = response.getHeaderString("X-Databricks-Reason-Phrase");
        return (detail.status() == 403 || detail.status() == 400)
                && (DEAD_TOKEN.matcher(detail.message()).find()
                        || reason != null && DEAD_TOKEN.matcher(reason).find());
    }

    private DatabricksError byStatus(Response response, Detail detail) {
        return switch (detail.status()) {
            case 400 -> badRequest(detail);
            case 401 -> new DatabricksError.Unauthenticated(detail);
            case 403 -> new DatabricksError.PermissionDenied(detail);
            case 404 -> new DatabricksError.NotFound(detail);
            case 409 -> new DatabricksError.Conflict(detail);
            case 429 -> new DatabricksError.RateLimited(detail, RetryAfter.of(response, clock));
            default ->
                detail.status() >= 500
                        ? new DatabricksError.Unavailable(detail, false)
                        : new DatabricksError.InvalidRequest(detail);
        };
    }

    /// Some groups answer so to what is not there, Unity Catalog to what is there already.
    private static DatabricksError badRequest(Detail detail) {
        if (detail.code().endsWith("_ALREADY_EXISTS")) {
            return new DatabricksError.Conflict(detail);
        }
        return detail.message().contains("does not exist")
                ? new DatabricksError.NotFound(detail)
                : new DatabricksError.InvalidRequest(detail);
    }

    private Detail detail(Response response) {
        var status = response.getStatus();
        var body = body(response);
        var message = text(body, "message", text(body, "detail", "status " + status));
        return new Detail(
                status, bounded(text(body, "error_code", "")), bounded(message), bounded(requestId(response, body)));
    }

    /// At most so many characters, and whole ones: half of one could not be put on record.
    private static String bounded(String text) {
        var whole = new String(text.getBytes(UTF_8), UTF_8);
        return whole.codePointCount(0, whole.length()) > LONGEST_TEXT
                ? whole.substring(0, whole.offsetByCodePoints(0, LONGEST_TEXT)) + "…"
                : whole;
    }

    /// Given in the error's details, and by most servers in a header as well.
    private static String requestId(Response response, JsonNode body) {
        var header = response.getHeaderString("x-request-id");
        return StreamSupport.stream(body.path("details").spliterator(), false)
                .map(detail -> detail.path("request_id").asText())
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse(header == null ? "" : header);
    }

    /// The error's JSON, or an empty object where a proxy answered something else.
    private JsonNode body(Response response) {
        try {
            var node = json.readTree(response.readEntity(String.class));
            return node == null || !node.isObject() ? json.createObjectNode() : node;
        } catch (JsonProcessingException noJson) {
            return json.createObjectNode();
        }
    }

    private static String text(JsonNode body, String field, String otherwise) {
        return body.path(field).asText(otherwise);
    }
}
