package dev.talaan.support;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// A page's form as a browser holds it: its hidden fields, and what somebody fills in.
public final class OpenForm {

    private static final Pattern FORM =
            Pattern.compile("<form class=\"form\"[^>]* action=\"([^\"]+)\"(.*?)</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final RequestSpecification session;
    private String action;
    private final Map<String, String> fields = new LinkedHashMap<>();

    private OpenForm(RequestSpecification session, String page) {
        this.session = session;
        var form = FORM.matcher(page);
        if (!form.find()) {
            throw new AssertionError("No form on this page: " + page);
        }
        action = form.group(1);
        HIDDEN.matcher(form.group(2)).results().forEach(field -> fields.put(field.group(1), field.group(2)));
    }

    /// The form of a page, opened with a session of [Accounts].
    public static OpenForm at(RequestSpecification session, String path) {
        return new OpenForm(
                session,
                given().spec(session).get(path).then().statusCode(200).extract().asString());
    }

    public OpenForm fill(String field, String value) {
        fields.put(field, value);
        return this;
    }

    /// Sends it elsewhere, as a forger would.
    public OpenForm to(String path) {
        action = path;
        return this;
    }

    public OpenForm without(String field) {
        fields.remove(field);
        return this;
    }

    public String value(String field) {
        return fields.get(field);
    }

    /// Sends it; may be sent again.
    public Response send() {
        return send(session);
    }

    /// Sends it with somebody's else session, as a forger would.
    public Response send(RequestSpecification other) {
        return given().spec(other)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .post(action);
    }
}
