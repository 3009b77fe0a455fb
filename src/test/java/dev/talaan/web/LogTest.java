package dev.talaan.web;

import static dev.talaan.support.Accounts.anonymous;
import static org.assertj.core.api.Assertions.assertThat;

import dev.talaan.support.Accounts;
import dev.talaan.support.Ground;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What stands beside a line of the log that a request has caused.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class LogTest {

    private static final Logger TALK = Logger.getLogger(Talkative.class.getName());

    @Inject
    AgroalDataSource books;

    private final Ear ear = new Ear();

    @BeforeEach
    void listen() {
        TALK.addHandler(ear);
    }

    @AfterEach
    void stop() {
        TALK.removeHandler(ear);
    }

    @Test
    void everyLineOnTheVirtualThreadNamesTheRequestAndThePersonsId() throws SQLException {
        var answer = Accounts.AUDITOR.signedIn().get("/talkative");
        assertThat(answer.body().asString()).isEqualTo("virtual");
        assertThat(ear.heard).extracting(Line::message).containsExactly("before", "after");
        assertThat(ear.heard).extracting(Line::request).containsOnly(answer.getHeader(RequestId.HEADER));
        assertThat(ear.heard).extracting(Line::person).containsOnly(idOf("auditor"));
    }

    @Test
    void oneConnectionsNextRequestIsAnothersAndSoIsItsLine() throws SQLException {
        Accounts.AUDITOR.signedIn().get("/talkative");
        var second = Accounts.REVIEWER.signedIn().get("/talkative");
        assertThat(List.copyOf(ear.heard).getLast())
                .isEqualTo(new Line("after", second.getHeader(RequestId.HEADER), idOf("reviewer")));
    }

    @Test
    void whoIsNotSignedInLeavesNoTraceOfAnotherPerson() {
        Accounts.AUDITOR.signedIn().get("/talkative");
        ear.heard.clear();
        anonymous().get("/talkative");
        assertThat(ear.heard).isEmpty();
    }

    private String idOf(String subject) throws SQLException {
        try (var connection = books.getConnection();
                var question = connection.prepareStatement("select id from person where subject = ?")) {
            question.setString(1, subject);
            try (var rows = question.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private record Line(String message, String request, String person) {}

    private static final class Ear extends Handler {

        private final Queue<Line> heard = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord line) {
            var told = ExtLogRecord.wrap(line);
            heard.add(new Line(line.getMessage(), told.getMdc("request"), told.getMdc(PersonInLog.KEY)));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
