package dev.talaan.sandbox.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// The faults that are ordered. The first that concerns a call spoils it; chance has a fixed seed.
final class Faults {

    private static final class Order {
        private final Fault fault;
        private int toPass;
        private int left;

        Order(Fault fault) {
            this.fault = fault;
            this.toPass = fault.after();
            this.left = fault.count();
        }
    }

    private final List<Order> orders = new ArrayList<>();
    private RandomGenerator chance = new SplittableRandom(42);

    synchronized void add(Fault fault) {
        orders.add(new Order(fault));
    }

    synchronized void clear() {
        orders.clear();
        chance = new SplittableRandom(42);
    }

    /// Takes back what was ordered for exactly this path and method.
    synchronized void clear(Optional<String> method, String path) {
        orders.removeIf(
                order -> order.fault.path().equals(path) && order.fault.method().equals(method));
    }

    synchronized Optional<Fault> strike(String method, String path) {
        for (var order : orders) {
            if (order.left > 0 && order.fault.concerns(method, path) && chance.nextDouble() < order.fault.rate()) {
                if (order.toPass-- > 0) {
                    continue;
                }
                order.left--;
                return Optional.of(order.fault);
            }
        }
        return Optional.empty();
    }
}
