package dev.talaan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.sandbox.postgres.Login;
import dev.talaan.support.Ground;
import dev.talaan.support.Persons;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What nobody can do to the ledger: not the application, and not its owner by mistake.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class LedgerRightsTest {

    @Inject
    Ledger ledger;

    @Inject
    Persons persons;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    private UUID person;

    @BeforeEach
    void anEntry() {
        person = persons.with("auditor", "auditor").id();
        QuarkusTransaction.requiringNew()
                .run(() ->
                        ledger.append(Entry.read(Instant.EPOCH, person, Door.BROWSER, Map.of("page", "audit.list"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set body = '{}'",
                "update ledger_entry set id = default",
                "delete from ledger_entry",
                "truncate ledger_entry",
                "truncate ledger_entry cascade",
                "alter table ledger_entry add column more text",
                "alter table ledger_entry disable trigger all",
                "alter table ledger_entry owner to talaan_app",
                "drop table ledger_entry",
                "drop trigger ledger_entry_is_append_only on ledger_entry",
                "drop function refuse_rewriting() cascade",
                "create or replace function refuse_rewriting() returns trigger language plpgsql as 'begin return new; end'",
                "merge into ledger_entry e using person p on e.person = p.id when matched then delete",
                "insert into ledger_entry (id, type, version, at, door, body) overriding system value "
                        + "values (1, 'READ', 1, now(), 'BROWSER', '{}') on conflict (id) do update set body = '{}'",
                "set session_replication_role = replica",
                "set role talaan_owner",
                "grant delete on ledger_entry to talaan_app; delete from ledger_entry",
                "create rule r as on insert to ledger_entry do instead nothing",
                "insert into change (id, kind, workspace, subject_type, subject_name, sentence, reason, proposer, door, "
                        + "proposed_at, state, state_at, held_until) select gen_random_uuid(), 'k', 'w', 't', 'n', 's', "
                        + "'r', id, 'BROWSER', now(), 'VERIFIED', now(), now() from person",
                "update change set state = 'FAILED'",
                "update change set reason = 'another'",
                "delete from change",
                "truncate change",
                "drop table change",
                "alter table change disable trigger all",
                "select keep_change()",
            })
    void theApplicationCanOnlyAddAndRead(String statement) {
        assertThatThrownBy(() -> run(Login.APP, statement))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState())
                                .as(refusal.getMessage())
                                .isIn("42501", "0A000"));
        assertThat(ledger.of(UUID.randomUUID())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set body = '{}'",
                "update ledger_entry set body = '{}' where false",
                "delete from ledger_entry",
                "truncate ledger_entry",
                "truncate ledger_entry, change",
                "delete from change",
                "truncate change",
            })
    void evenTheirOwnerMustFirstTakeTheTriggersAway(String statement) {
        assertThatThrownBy(() -> run(Login.OWNER, statement))
                .hasMessageContaining("is refused: what is on record stays");
    }

    @Test
    void whatHasEndedCannotEndOtherwise() {
        var id = UUID.randomUUID();
        proposed(id);
        append(id, "FAILED");
        assertThatThrownBy(() -> append(id, "VERIFIED")).hasMessageContaining("has ended");
        assertThatThrownBy(() -> append(UUID.randomUUID(), "VERIFIED")).hasMessageContaining("was never proposed");
        assertThat(ledger.of(id)).extracting(Entry::type).containsExactly("PROPOSED", "FAILED");
    }

    @Test
    void aTemporaryTableOfTheSameNameDivertsNothing() throws SQLException {
        var id = UUID.randomUUID();
        run(Login.OWNER, """
                create temporary table change (like public.change including all);
                insert into ledger_entry (change, type, version, at, person, door, body)
                values ('%s', 'PROPOSED', 1, now(), '%s', 'BROWSER', '%s');
                """.formatted(
                        id, person, CanonicalJson.of(entry(id, "PROPOSED").body())));
        append(id, "FAILED");
        assertThat(ledger.of(id)).extracting(Entry::type).containsExactly("PROPOSED", "FAILED");
    }

    @Test
    void anEntryStandsOrFallsWithItsTransaction() {
        var id = UUID.randomUUID();
        assertThatThrownBy(() -> ledger.append(entry(id, "PROPOSED"))).hasMessageContaining("ransaction");
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    ledger.append(entry(id, "PROPOSED"));
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(ledger.of(id)).isEmpty();
    }

    private void proposed(UUID id) {
        append(id, "PROPOSED");
    }

    private void append(UUID id, String type) {
        QuarkusTransaction.requiringNew().run(() -> ledger.append(entry(id, type)));
    }

    private Entry entry(UUID id, String type) {
        var body = Map.of(
                "kind", "toy.label",
                "workspace", "portal",
                "subject", Map.of("type", "box", "name", id.toString()),
                "sentence", "Label it.",
                "reason", "Because.");
        return Entry.ofChange(id, type, Instant.EPOCH, Optional.of(person), Door.BROWSER, body);
    }

    private void run(Login login, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(url, login.user(), login.password());
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
