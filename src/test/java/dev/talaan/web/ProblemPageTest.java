package dev.talaan.web;

import static dev.talaan.support.Accounts.anonymous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.talaan.support.Accounts;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Ground.class)
class ProblemPageTest {

    @ParameterizedTest
    @CsvSource({
        "/trouble/400, 400, That did not make sense",
        "/trouble/403, 403, You may not do this",
        "/nowhere, 404, There is no such page",
        "/trouble/409, 409, Something else came first",
        "/trouble/422, 422, Please correct",
        "/trouble/500, 500, Something went wrong",
        "/trouble/bare/400, 400, That did not make sense",
        "/trouble/bare/415, 415, The portal refused",
        "/trouble/bare/503, 503, cannot answer just now",
    })
    void everyRefusalSaysWhatHappenedAndWhatToDo(String path, int status, String heading) {
        var response = Accounts.AUDITOR.signedIn().get(path);
        response.then()
                .statusCode(status)
                .contentType("text/html")
                .body(
                        containsString(heading),
                        containsString("Request <code>" + response.getHeader("X-Request-Id")),
                        containsString("<nav class=\"rail\""),
                        not(containsString("Exception")),
                        not(containsString("at dev.talaan")));
    }

    @Test
    void aProgramGetsTheSameAsProblemJson() {
        var response = Accounts.AUDITOR.signedIn().accept("application/json").get("/trouble/409");
        response.then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("status", equalTo(409))
                .body("detail", containsString("what happened"))
                .body("instance", equalTo(response.getHeader("X-Request-Id")));
    }

    @Test
    void aProgramThatIsNotSignedInIsToldSoInsteadOfBeingRedirected() {
        anonymous()
                .accept("application/json")
                .get("/month-end/2026-10")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void anEndpointWithoutAnAccessRuleIsClosed() {
        Accounts.ADMIN.signedIn().get("/trouble/unguarded").then().statusCode(403);
    }

    @Test
    void eachRequestHasAnIdOfItsOwn() {
        var first = anonymous().get("/sign-in").getHeader("X-Request-Id");
        assertThat(first).isNotBlank().isNotEqualTo(anonymous().get("/sign-in").getHeader("X-Request-Id"));
    }
}
