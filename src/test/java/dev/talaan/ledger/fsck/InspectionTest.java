package dev.talaan.ledger.fsck;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.talaan.ledger.Door;
import dev.talaan.ledger.Entry;
import dev.talaan.ledger.Ledger;
import dev.talaan.ledger.checkpoint.Checkpoint;
import dev.talaan.ledger.checkpoint.SigningKey;
import dev.talaan.ledger.proof.Checkpoints;
import dev.talaan.ledger.proof.Unsigned;
import dev.talaan.sandbox.postgres.Login;
import dev.talaan.support.Accounts;
import dev.talaan.support.Ground;
import dev.talaan.support.OpenForm;
import dev.talaan.support.Persons;
import dev.talaan.support.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// A ledger's life under one portal: signed, under another key, looked through, and altered behind its back.
@QuarkusTest
@QuarkusTestResource(Ground.class)
@TestProfile(InspectionTest.OneLife.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InspectionTest {

    public static final class OneLife implements QuarkusTestProfile {

        private static final Path FOLDER =
                Path.of("target", "ledger", UUID.randomUUID().toString());

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "talaan.ledger.key-file", FOLDER.resolve("key.pem").toString(),
                    "talaan.ledger.previous-key-file",
                            FOLDER.resolve("previous.pem").toString(),
                    "talaan.ledger.anchor-folder", FOLDER.resolve("checkpoints").toString());
        }
    }

    private static final String PAGE = "/audit/ledger";

    @Inject
    Ledger ledger;

    @Inject
    Checkpoints checkpoints;

    @Inject
    Inspection inspection;

    @Inject
    Persons persons;

    @Inject
    TestClock clock;

    @ConfigProperty(name = "talaan.ledger.key-file")
    Path key;

    @ConfigProperty(name = "talaan.ledger.previous-key-file")
    Path previous;

    @ConfigProperty(name = "talaan.ledger.anchor-folder")
    Path folder;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Test
    @Order(1)
    void everyEntryIsCoveredByWhatIsSignedNext() throws Exception {
        read(3);
        var first = checkpoints.now().orElseThrow();
        read(300);
        var second = checkpoints.now().orElseThrow();

        assertThat(size(second.text())).isEqualTo(size(first.text()) + 300);
        assertThat(checkpoints.now()).as("nothing new").contains(second);
        assertThat(checkpoints.keys()).singleElement().matches(one -> one.signed(second));
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "%020d.txt".formatted(size(first.text())), "%020d.txt".formatted(size(second.text())));
        }
    }

    @Test
    @Order(2)
    void anotherKeySignsOnlyWhenTheOneBeforeVouchesForIt() throws Exception {
        var old = checkpoints.keys().getFirst();
        var theirs = Files.readString(key);
        Files.writeString(key, SigningKey.create());
        Files.writeString(previous, SigningKey.create());
        read(1);

        assertThatThrownBy(checkpoints::now)
                .isInstanceOf(Unsigned.class)
                .hasMessageContaining("not the one on record, which is " + old);
        assertThat(checkpoints.keys()).containsExactly(old);

        Files.writeString(previous, theirs);
        var signed = checkpoints.now().orElseThrow();
        assertThat(checkpoints.keys()).hasSize(2).first().isEqualTo(old);
        assertThat(checkpoints.keys().getLast().signed(signed)).isTrue();
        assertThat(old.signed(signed)).isFalse();
    }

    @Test
    @Order(3)
    void lookedThroughItIsAsItWasWritten() {
        var session = Accounts.PLATFORM.signedIn();
        look(session);

        given().spec(session)
                .get(PAGE)
                .then()
                .statusCode(200)
                .body(
                        containsString("The ledger is as it was written."),
                        containsString("Mon 2 Nov 2026"),
                        containsString(", valid: "),
                        containsString("Key after that"));
        given().get("/q/health/well").then().statusCode(200);
        Accounts.PREPARER.signedIn().get("/").then().body(not(containsString("The ledger is not")));
    }

    /// What a database's owner does is found when it is looked through, and seen by everybody.
    @Test
    @Order(4)
    void alteredBehindThePortalsBackItIsNotSignedAnyMore() throws Exception {
        try (var owner = DriverManager.getConnection(url, Login.OWNER.user(), Login.OWNER.password());
                var sql = owner.createStatement()) {
            sql.execute("alter table ledger_number disable trigger ledger_number_is_append_only");
            sql.execute("update ledger_number set leaf = set_bit(leaf, 0, 1 - get_bit(leaf, 0)) where number = "
                    + "(select max(number) from ledger_number)");
        }
        read(1);

        assertThatThrownBy(checkpoints::now)
                .isInstanceOf(Unsigned.class)
                .hasMessageContaining("entries are not those of the last checkpoint");

        var session = Accounts.AUDITOR.signedIn();
        look(session);
        given().spec(session)
                .get(PAGE)
                .then()
                .statusCode(200)
                .body(
                        containsString("The ledger cannot be proved just now."),
                        containsString("it is not what was numbered"),
                        containsString(", not valid: "));
        Accounts.PREPARER
                .signedIn()
                .get("/")
                .then()
                .body(containsString("The ledger is not as it was written: entry "));
        given().get("/q/health/well").then().statusCode(503).body("checks[0].status", equalTo("DOWN"));
    }

    private void look(RequestSpecification session) {
        OpenForm.at(session, PAGE).send().then().statusCode(303);
        await("the ledger to be looked through").atMost(30, SECONDS).until(() -> !inspection.isBusy());
    }

    private void read(int times) {
        var person = persons.with("auditor", "auditor").id();
        QuarkusTransaction.requiringNew().run(() -> {
            for (var i = 0; i < times; i++) {
                ledger.append(Entry.read(clock.instant(), person, Door.BROWSER, Map.of("page", "audit.list")));
            }
        });
    }

    private static long size(String text) {
        return Checkpoint.parse(text).size();
    }
}
