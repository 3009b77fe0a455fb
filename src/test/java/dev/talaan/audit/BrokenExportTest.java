package dev.talaan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/// A file that breaks off is never taken for a whole one.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class BrokenExportTest {

    @TestHTTPResource("/broken-export")
    URI export;

    /// On a busy machine the break may overtake the first rows, and then there is no answer at all.
    @Test
    void whoeverReceivesItLearnsThatItBrokeOff() {
        try (var client = HttpClient.newHttpClient()) {
            assertThatThrownBy(() -> {
                        var answer =
                                client.send(HttpRequest.newBuilder(export).build(), BodyHandlers.ofInputStream());
                        assertThat(answer.statusCode())
                                .as("its first rows had left already")
                                .isEqualTo(200);
                        answer.body().readAllBytes();
                    })
                    .isInstanceOf(IOException.class);
        }
    }
}
