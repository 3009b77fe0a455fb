package dev.talaan.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talaan.bir.Period;
import dev.talaan.support.Accounts;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import dev.talaan.support.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever goes wrong in Databricks, the page comes and says in words what is missing. A slow answer is thirty seconds
/// away: a page that says that it is still asking has not waited for it. `target/fault-table.md` shows all of it.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class FaultTableTest {

    private static final Period MONTH = Period.of(2026, 10);
    private static final List<String> TABLE = new ArrayList<>();

    @Inject
    MonthEnd monthEnd;

    @Inject
    TestClock clock;

    static Stream<FaultCase> cases() {
        return FaultCase.all().stream();
    }

    @AfterEach
    void asBefore() {
        Databricks.reset();
        monthEnd.forget(MONTH);
    }

    @AfterAll
    static void write() throws IOException {
        TABLE.addAll(0, List.of("| fault | heading | cards | ms |", "|---|---|---|---|"));
        Files.write(Path.of("target/fault-table.md"), TABLE);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void thePageSaysWhatIsMissing(FaultCase fault) {
        Databricks.reset();
        monthEnd.forget(MONTH);
        var reader = Accounts.APPROVER.signedIn();
        if (fault.warm()) {
            assertThat(Shown.of(reader.get("/month-end/" + MONTH)).heading()).contains("all 8 agencies");
            clock.advance(Duration.ofSeconds(31));
        }
        fault.order().run();
        var shown = Shown.of(reader.get("/month-end/" + MONTH));
        TABLE.add(shown.row(fault.toString()));
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text()).contains(fault.says());
        assertThat(shown.text()).doesNotContain("Exception", "\tat ", "java.", "null", "{", "..");
    }
}
