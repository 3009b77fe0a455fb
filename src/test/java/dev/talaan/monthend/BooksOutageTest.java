package dev.talaan.monthend;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.talaan.sandbox.postgres.LocalPostgres;
import dev.talaan.support.Accounts;
import dev.talaan.support.Ground;
import io.agroal.api.AgroalDataSource;
import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The portal's own database goes away and comes back; the portal stays.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class BooksOutageTest {

    @Inject
    AgroalDataSource pool;

    @CacheName("people")
    Cache people;

    private final LocalPostgres books = Ground.postgres();

    @AfterEach
    void up() {
        books.restart();
    }

    @Test
    void whoIsSignedInReadsOnAndWhoSignsInIsToldToWait() {
        var before = Accounts.APPROVER.signedIn();
        reads(before);
        people.invalidateAll().await().indefinitely();
        reads(before);
        books.stop();
        reads(before);
        var during = Accounts.MODEL_APPROVER.signedIn();
        for (var address : new String[] {"/", "/month-end/2026-10"}) {
            during.get(address)
                    .then()
                    .statusCode(503)
                    .body(containsString("database does not answer"), not(containsString("Exception")));
        }
        books.restart();
        during.get("/").then().statusCode(200).body(containsString("model-approver"));
        reads(before);
    }

    @Test
    void afterARestartNobodyGetsAConnectionOfBefore() throws SQLException {
        ask();
        books.restart();
        ask();
        reads(Accounts.REVIEWER.signedIn());
    }

    private void ask() throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SELECT 1");
        }
    }

    private static void reads(RequestSpecification person) {
        person.get("/month-end/2026-10")
                .then()
                .statusCode(200)
                .body(containsString("October 2026"), not(containsString("Exception")));
    }
}
