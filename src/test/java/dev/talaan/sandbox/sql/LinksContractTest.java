package dev.talaan.sandbox.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.core.error.platform.BadRequest;
import com.databricks.sdk.core.error.platform.NotFound;
import com.databricks.sdk.service.sql.Disposition;
import com.databricks.sdk.service.sql.ExecuteStatementRequest;
import com.databricks.sdk.service.sql.ExternalLink;
import com.databricks.sdk.service.sql.Format;
import com.databricks.sdk.service.sql.StatementResponse;
import com.databricks.sdk.service.sql.StatementState;
import dev.talaan.sandbox.LocalWorkspace;
import io.vertx.core.json.JsonArray;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Large results lie in a store of their own, and a signed link leads to each chunk.
class LinksContractTest {

    private static final String THREE =
            "SELECT id, CASE id WHEN 0 THEN 'a, \"b\"' WHEN 1 THEN null ELSE 'ñ' END AS name "
                    + "FROM range(3) AS t(id) ORDER BY id";

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    @Test
    void everyChunkHasALinkAndTheyLeadToEachOther() {
        workspace.pace("{\"chunkRows\":100}");
        var response = execute("SELECT * FROM gold.default.bir_monthly", Format.JSON_ARRAY);
        assertThat(response.getManifest().getTotalChunkCount()).isEqualTo(3);
        assertThat(response.getResult().getDataArray()).isNull();
        var rows = 0;
        var bytes = 0L;
        var links = new ArrayList<>(response.getResult().getExternalLinks());
        while (!links.isEmpty()) {
            var link = links.removeFirst();
            assertThat(link.getRowOffset()).isEqualTo(rows);
            assertThat(Instant.parse(link.getExpiration()))
                    .isBetween(LocalWorkspace.NOW, LocalWorkspace.NOW.plus(Duration.ofMinutes(16)));
            var body = fetch(link, null).body();
            assertThat(new JsonArray(body)).hasSize(link.getRowCount().intValue());
            assertThat((long) body.getBytes(UTF_8).length).isEqualTo(link.getByteCount());
            rows += link.getRowCount();
            bytes += link.getByteCount();
            if (link.getNextChunkIndex() != null) {
                assertThat(link.getNextChunkInternalLink()).contains("/result/chunks/" + link.getNextChunkIndex());
                links.addAll(workspace
                        .client()
                        .statementExecution()
                        .getStatementResultChunkN(response.getStatementId(), link.getNextChunkIndex())
                        .getExternalLinks());
            }
        }
        assertThat(rows).isEqualTo(288);
        assertThat(bytes).isEqualTo(response.getManifest().getTotalByteCount());
    }

    @Test
    void csvHasItsHeaderOnceAndNullAsAWord() {
        workspace.pace("{\"chunkRows\":2}");
        var response = execute(THREE, Format.CSV);
        assertThat(response.getManifest().getFormat()).isEqualTo(Format.CSV);
        assertThat(fetch(only(response), null).body()).isEqualTo("id,name\r\n0,\"a, \"\"b\"\"\"\r\n1,null\r\n");
        var second = workspace.client().statementExecution().getStatementResultChunkN(response.getStatementId(), 1L);
        assertThat(fetch(second.getExternalLinks().iterator().next(), null).body())
                .isEqualTo("2,ñ\r\n");
    }

    @Test
    void aLinkTakesNoTokenAndNoOtherSignature() {
        var link = only(execute(THREE, Format.JSON_ARRAY));
        assertThat(link.getExternalLink()).startsWith(workspace.url().toString());
        var withToken = fetch(link, LocalWorkspace.PORTAL);
        assertThat(withToken.statusCode()).isEqualTo(400);
        assertThat(withToken.body()).contains("<Code>InvalidArgument</Code>");
        link.setExternalLink(link.getExternalLink() + "0");
        assertThat(fetch(link, null).statusCode()).isEqualTo(403);
        assertThat(fetch(link, null).body()).contains("<Code>SignatureDoesNotMatch</Code>");
        link.setExternalLink(only(execute(THREE, Format.CSV)).getExternalLink().replaceFirst("expires=", "expires=9"));
        assertThat(fetch(link, null).statusCode()).isEqualTo(403);
    }

    @Test
    void aLinkExpiresAndANewOneCanBeAskedFor() {
        var response = execute(THREE, Format.JSON_ARRAY);
        workspace.advance(Duration.ofMinutes(14));
        assertThat(fetch(only(response), null).statusCode()).isEqualTo(200);
        workspace.advance(Duration.ofMinutes(1));
        var expired = fetch(only(response), null);
        assertThat(expired.statusCode()).isEqualTo(403);
        assertThat(expired.body()).contains("Request has expired");
        var statements = workspace.client().statementExecution();
        var again = statements.getStatementResultChunkN(response.getStatementId(), 0L);
        assertThat(fetch(again.getExternalLinks().iterator().next(), null).statusCode())
                .isEqualTo(200);
        workspace.advance(Duration.ofHours(1));
        assertThat(statements
                        .getStatement(response.getStatementId())
                        .getStatus()
                        .getState())
                .isEqualTo(StatementState.CLOSED);
        assertThatThrownBy(() -> statements.getStatementResultChunkN(response.getStatementId(), 0L))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("is closed");
    }

    @Test
    void arrowIsRefusedAndCsvWithoutLinks() {
        assertThatThrownBy(() -> execute(THREE, Format.ARROW_STREAM))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("ARROW_STREAM");
        var inline = request(THREE).setFormat(Format.CSV).setDisposition(Disposition.INLINE);
        assertThatThrownBy(() -> workspace.client().statementExecution().executeStatement(inline))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("INLINE results come as JSON_ARRAY");
    }

    @Test
    void inlineHoldsTwentyFiveMebibytesToTheByte() {
        // A cell counts its bytes and its two quotes; ñ has two bytes.
        var half = "repeat('x', 13107198) AS a, ";
        assertThat(inline("SELECT " + half + "repeat('x', 13107198) AS b")
                        .getStatus()
                        .getState())
                .isEqualTo(StatementState.SUCCEEDED);
        var tooMuch = "SELECT " + half + "repeat('x', 13107197) || 'ñ' AS b";
        var failed = inline(tooMuch);
        assertThat(failed.getStatus().getState()).isEqualTo(StatementState.FAILED);
        assertThat(failed.getStatus().getError().getMessage())
                .startsWith("Inline byte limit exceeded.")
                .contains("at most 26214400 bytes")
                .contains("disposition=EXTERNAL_LINKS");
        assertThat(execute(tooMuch, Format.CSV).getManifest().getTotalByteCount())
                .isEqualTo("a,b\r\n".length() + 13107198 + 1 + 13107199 + 2);
    }

    private static StatementResponse inline(String statement) {
        return workspace.client().statementExecution().executeStatement(request(statement));
    }

    private static StatementResponse execute(String statement, Format format) {
        var request =
                request(statement).setDisposition(Disposition.EXTERNAL_LINKS).setFormat(format);
        return workspace.client().statementExecution().executeStatement(request);
    }

    private static ExecuteStatementRequest request(String statement) {
        return new ExecuteStatementRequest().setWarehouseId("local-warehouse").setStatement(statement);
    }

    private static ExternalLink only(StatementResponse response) {
        return response.getResult().getExternalLinks().iterator().next();
    }

    private static HttpResponse<String> fetch(ExternalLink link, String token) {
        var address = URI.create(link.getExternalLink());
        return workspace.send("GET", address.getRawPath() + "?" + address.getRawQuery(), null, token);
    }
}
