package dev.talaan.databricks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// Hears everything that is logged around the calls to Databricks, with the log as loud as it gets.
public final class Ear extends Handler implements AutoCloseable {

    private static final List<Logger> LOUD = List.of(
            Logger.getLogger("dev.talaan"),
            Logger.getLogger("org.jboss.resteasy.reactive.client"),
            Logger.getLogger("org.jboss.resteasy.reactive.client.logging"),
            Logger.getLogger("io.quarkus.rest.client"),
            Logger.getLogger("io.smallrye.faulttolerance"));

    private final Map<Logger, Level> usual = new HashMap<>();
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();

    private Ear() {
        setLevel(Level.ALL);
    }

    /// Listens until it is closed.
    public static Ear open() {
        var ear = new Ear();
        LOUD.forEach(logger -> {
            ear.usual.put(logger, logger.getLevel());
            logger.setLevel(Level.ALL);
            logger.addHandler(ear);
        });
        return ear;
    }

    public Queue<String> heard() {
        return heard;
    }

    @Override
    public void publish(LogRecord line) {
        heard.add(new SimpleFormatter().format(line));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        LOUD.forEach(logger -> {
            logger.setLevel(usual.get(logger));
            logger.removeHandler(this);
        });
    }
}
