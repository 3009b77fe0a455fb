package dev.talaan.status;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.regex.Pattern;

/// The buttons of the page, pressed as a browser presses them.
final class Buttons {

    private static final Pattern TOKEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*csrf[^\"]*)\" value=\"([^\"]+)\"");

    private Buttons() {}

    /// @param shown whose page holds the button
    /// @param pressed who presses it, somebody else where it is stolen
    static Response press(RequestSpecification shown, RequestSpecification pressed, String path) {
        var page = given().spec(shown).get("/status").asString();
        var token = TOKEN.matcher(page);
        assertThat(token.find()).as(page).isTrue();
        return given().spec(pressed)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam(token.group(1), token.group(2))
                .post(path);
    }
}
