package dev.talaan.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talaan.support.Accounts;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Forms that no browser would send, byte by byte, and what somebody reads who sent one.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class FormTextTest {

    private static final String PLAIN = "application/x-www-form-urlencoded";

    @TestHTTPResource
    URI portal;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private String token;

    @BeforeEach
    void signIn() throws IOException, InterruptedException {
        var account = Accounts.AUDITOR.account();
        post("/j_security_check", PLAIN, "j_username=" + account + "&j_password=" + account);
        client.send(
                HttpRequest.newBuilder(portal.resolve("/letters/ana/pages/new")).build(), BodyHandlers.discarding());
        token = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("talaan-csrf"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%zz", "%f", "%00", "a%00b", "%e2%82%"})
    void whatIsNoTextIsRefusedInWords(String text) throws IOException, InterruptedException {
        refused(sent(PLAIN, "reason=" + text));
        refused(sent(PLAIN, "reason=x&other" + text + "=x"));
    }

    @ParameterizedTest
    @CsvSource({"%ff, \uFFFD", "%c3%28, \uFFFD(", "%ed%a0%80, \uFFFD", "%E2%82%B1, ₱"})
    void bytesThatAreNoUtf8AreShownAsSuch(String bytes, String text) throws IOException, InterruptedException {
        var answer = sent(PLAIN, "reason=" + bytes);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"klingon", "", "%", "\""})
    void anUnknownCharsetIsRefusedInWords(String charset) throws IOException, InterruptedException {
        refused(sent(PLAIN + "; charset=" + charset, "reason=%41"));
    }

    @Test
    void withoutItsTokenAFormChangesNothing() throws IOException, InterruptedException {
        LetterPage.SENT.clear();
        refused(post("/letters/ana/pages", PLAIN, "reason=Overdue"));
        refused(post("/letters/ana/pages", PLAIN, "reason=Overdue&csrf-token=another"));
        refused(post("/letters/ana/pages", PLAIN, ""));
        assertThat(LetterPage.SENT).isEmpty();
    }

    private HttpResponse<String> sent(String type, String body) throws IOException, InterruptedException {
        return post("/letters/ana/pages", type, "csrf-token=" + token + "&" + body);
    }

    private HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(portal.resolve(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<h1>", "Nothing was changed");
    }
}
