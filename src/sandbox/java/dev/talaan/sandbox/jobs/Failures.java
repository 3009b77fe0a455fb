package dev.talaan.sandbox.jobs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The failures of tasks that are ordered; the first that concerns an attempt makes it fail.
final class Failures {

    private static final class Order {
        private final String task;
        private final String message;
        private final Instant from;
        private int left;

        Order(String task, String message, Instant from, int count) {
            this.task = task;
            this.message = message;
            this.from = from;
            this.left = count;
        }
    }

    private final List<Order> orders = new ArrayList<>();

    /// @param from runs that began before it go on unharmed
    void add(String task, String message, Instant from, int count) {
        orders.add(new Order(task, message, from, count));
    }

    void clear() {
        orders.clear();
    }

    Optional<String> strike(String task, Instant began) {
        for (var order : orders) {
            if (order.left > 0 && order.task.equals(task) && !began.isBefore(order.from)) {
                order.left--;
                return Optional.of(order.message);
            }
        }
        return Optional.empty();
    }
}
