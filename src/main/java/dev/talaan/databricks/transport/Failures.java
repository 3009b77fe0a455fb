package dev.talaan.databricks.transport;

import com.fasterxml.jackson.core.JacksonException;
import dev.talaan.databricks.DatabricksError;
import dev.talaan.databricks.DatabricksError.Detail;
import io.vertx.core.VertxException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jboss.logging.Logger;

/// Turns what the transport and the guards throw into a [DatabricksError].
final class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    /// Codes of the portal's own, for calls that it did not send.
    static final String ABANDONED = "ABANDONED";

    static final String LEFT_ALONE = "LEFT_ALONE";

    private Failures() {}

    static DatabricksError inOurWords(Throwable failure) {
        return find(failure, DatabricksError.class).orElseGet(() -> map(failure));
    }

    static DatabricksError emptyAnswer() {
        return new DatabricksError.Unreadable(Detail.of("an empty answer"));
    }

    private static DatabricksError map(Throwable failure) {
        if (find(failure, CancellationException.class).isPresent()) {
            return new DatabricksError.Busy(new Detail(0, ABANDONED, "nobody waits any more", ""));
        }
        if (find(failure, CircuitBreakerOpenException.class).isPresent()) {
            return new DatabricksError.Unavailable(
                    new Detail(0, LEFT_ALONE, "it failed repeatedly and is left alone for some seconds", ""), true);
        }
        if (find(failure, TimeoutException.class).isPresent()
                || find(failure, java.util.concurrent.TimeoutException.class).isPresent()) {
            return new DatabricksError.TimedOut(Detail.of("no answer in time"));
        }
        if (find(failure, ConnectException.class).isPresent()
                || find(failure, UnknownHostException.class).isPresent()) {
            return unavailable("no connection", true);
        }
        if (find(failure, JacksonException.class).isPresent()) {
            return new DatabricksError.Unreadable(Detail.of("not the JSON it should be"));
        }
        if (find(failure, IOException.class).isPresent()
                || find(failure, VertxException.class).isPresent()) {
            return unavailable("the connection broke", false);
        }
        LOG.warn("A call to Databricks ended in a way that is not foreseen", failure);
        return new DatabricksError.Unreadable(Detail.of("neither JSON nor an error it documents"));
    }

    private static DatabricksError unavailable(String why, boolean nothingHappened) {
        return new DatabricksError.Unavailable(Detail.of(why), nothingHappened);
    }

    private static <E extends Throwable> Optional<E> find(Throwable failure, Class<E> type) {
        return Stream.iterate(failure, t -> t != null, Throwable::getCause)
                .limit(10)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
