package dev.talaan.databricks.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.PermissionDenied;
import dev.talaan.databricks.DatabricksError.Unavailable;
import dev.talaan.databricks.DatabricksError.Unreadable;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Results that lie behind links. The sandbox's store refuses a request that carries the key.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class LargeResultsTest {

    private static final String STORE = "/external-results/";
    private static final Query HUNDRED = Query.of("SELECT id, 'a,b' AS name FROM range(100) AS t(id) ORDER BY id");

    @Inject
    Statements statements;

    @BeforeEach
    void fresh() {
        Databricks.reset();
        Databricks.pace(Map.of("chunkRows", 7));
    }

    @Test
    void allRowsComeInOrder() {
        var large = answer(statements.rows(HUNDRED));
        assertThat(large.rows()).isEqualTo(100);
        assertThat(large.truncated()).isFalse();
        assertThat(ids(large)).isEqualTo(IntStream.range(0, 100).boxed().toList());
        assertThat(fetched()).isEqualTo(15);
    }

    @Test
    void csvIsWholeAndHasOneHeader() {
        var lines = answer(answer(statements.csv(HUNDRED)).parts().collect().asList()).stream()
                .map(bytes -> new String(bytes, UTF_8))
                .collect(Collectors.joining())
                .split("\r\n");
        assertThat(lines).hasSize(101).startsWith("id,name", "0,\"a,b\"").endsWith("99,\"a,b\"");
    }

    @Test
    void aFileIsFetchedWhenItsRowsAreWanted() {
        var subscriber =
                answer(statements.rows(HUNDRED)).parts().subscribe().withSubscriber(AssertSubscriber.<Row>create(5));
        subscriber.awaitItems(5);
        assertThat(fetched()).isLessThanOrEqualTo(2);
        subscriber.cancel();
    }

    @Test
    void aLinkThatHasExpiredIsAskedForAnew() {
        var large = answer(statements.rows(HUNDRED));
        Databricks.advance(Duration.ofMinutes(20));
        assertThat(ids(large)).hasSize(100);
        assertThat(fetched()).isEqualTo(16);
    }

    @Test
    void aStoreThatKeepsRefusingOrFailingIsAFailure() {
        var large = answer(statements.rows(HUNDRED));
        Databricks.fault(Map.of("path", STORE, "kind", "STATUS", "status", 403));
        assertThatThrownBy(() -> ids(large)).isInstanceOf(PermissionDenied.class);
        assertThat(fetched()).isEqualTo(2);
        Databricks.heal();
        Databricks.fault(Map.of("path", STORE, "kind", "STATUS", "status", 503));
        assertThatThrownBy(() -> ids(answer(statements.rows(HUNDRED)))).isInstanceOf(Unavailable.class);
        Databricks.heal();
        Databricks.fault(Map.of("path", STORE, "kind", "BODY", "body", "[[\"0\",\"a\"]]"));
        assertThatThrownBy(() -> ids(answer(statements.rows(HUNDRED))))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("fewer rows");
    }

    @Test
    void anEmptyResultHasNoRowsAndAFailedStatementSaysWhy() {
        var none = answer(statements.rows(Query.of("SELECT 1 AS one WHERE 1 = 0")));
        assertThat(none.rows()).isZero();
        assertThat(answer(none.parts().collect().asList())).isEmpty();
        assertThatThrownBy(() -> answer(statements.csv(Query.of("SELECT nothing FROM gold.default.bir_monthly"))))
                .isInstanceOf(InvalidRequest.class);
    }

    @Test
    void aResultIsCutOnlyWhereThatWasAsked() {
        var cut = answer(statements.query(HUNDRED.atMost(10)));
        assertThat(cut.size()).isEqualTo(10);
        assertThat(cut.truncated()).isTrue();
        assertThat(answer(statements.query(HUNDRED.atMost(100))).truncated()).isFalse();
        var small = answer(statements.rows(HUNDRED.atMostBytes(100)));
        assertThat(small.truncated()).isTrue();
        assertThat(ids(small)).hasSize((int) small.rows()).hasSizeLessThan(30);
    }

    @Test
    void whatIsTooLargeInlineComesByLinks() {
        var big = Query.of("SELECT repeat('x', 5000) AS text FROM range(6000) AS t(id)");
        Databricks.pace(Map.of("chunkRows", 1000));
        assertThatThrownBy(() -> answer(statements.query(big)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("Inline byte limit exceeded");
        assertThat(answer(answer(statements.rows(big)).parts().collect().with(Collectors.counting())))
                .isEqualTo(6000);
    }

    private static List<Integer> ids(Large<Row> large) {
        return answer(large.parts().map(row -> row.integer("id")).collect().asList());
    }

    private static long fetched() {
        return Databricks.requests().stream()
                .filter(path -> path.startsWith(STORE))
                .count();
    }

    private static <T> T answer(Uni<T> asked) {
        return asked.await().indefinitely();
    }
}
