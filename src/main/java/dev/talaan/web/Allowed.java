package dev.talaan.web;

import dev.talaan.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Arrays;
import java.util.List;

/// Says in words who may use an endpoint, from its access rule.
final class Allowed {

    private Allowed() {}

    static String by(ResourceInfo resource) {
        var onMethod = resource.getResourceMethod().getAnnotation(RolesAllowed.class);
        var rule = onMethod != null ? onMethod : resource.getResourceClass().getAnnotation(RolesAllowed.class);
        return rule == null ? "nobody" : either(rule.value());
    }

    private static String either(String... keys) {
        var titles = Arrays.stream(keys)
                .flatMap(key -> Role.of(key).stream())
                .map(Role::title)
                .toList();
        return titles.size() < 2 ? String.join("", titles) : all(titles);
    }

    private static String all(List<String> titles) {
        return String.join(", ", titles.subList(0, titles.size() - 1)) + " or " + titles.getLast();
    }
}
