package dev.talaan.support;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/// Calls to the workspace as somebody else makes them, with the portal's key and without our clients.
public final class Wire {

    private Wire() {}

    public static Map<String, Object> get(String path) {
        return known().get(path).then().statusCode(200).extract().jsonPath().getMap("");
    }

    public static Map<String, Object> post(String path, String json) {
        return known().body(json)
                .post(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
    }

    private static RequestSpecification known() {
        return given().baseUri(Ground.sandbox().toString())
                .port(Ground.sandbox().getPort())
                .urlEncodingEnabled(false)
                .header("Authorization", "Bearer dapi-local-portal")
                .contentType(ContentType.JSON);
    }
}
