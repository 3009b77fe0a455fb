package dev.talaan.support;

import static io.restassured.RestAssured.given;

import io.restassured.filter.cookie.CookieFilter;
import io.restassured.specification.RequestSpecification;

/// The accounts of the demo, named by role, as tests sign in with them.
public enum Accounts {
    PREPARER("preparer"),
    PREPARER_RIM("preparer-rim"),
    REVIEWER("reviewer"),
    APPROVER("approver"),
    APPROVER_2("approver-2"),
    APPROVER_RIM("approver-rim"),
    STEWARD("data-steward"),
    ENGINEER("ml-engineer"),
    MODEL_APPROVER("model-approver"),
    PLATFORM("platform"),
    AUDITOR("auditor"),
    ADMIN("admin"),
    GUEST("guest");

    private final String account;

    Accounts(String account) {
        this.account = account;
    }

    public String account() {
        return account;
    }

    /// A request with a fresh session of this account; redirects are not followed.
    public RequestSpecification signedIn() {
        var cookies = new CookieFilter();
        given().filter(cookies)
                .redirects()
                .follow(false)
                .formParam("j_username", account)
                .formParam("j_password", account)
                .post("/j_security_check")
                .then()
                .statusCode(302);
        return given().filter(cookies).redirects().follow(false);
    }

    public static RequestSpecification anonymous() {
        return given().redirects().follow(false);
    }
}
