package dev.talaan.sandbox.control;

import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Exchange;
import dev.talaan.sandbox.http.Fields;
import dev.talaan.sandbox.http.Routes;
import dev.talaan.sandbox.identity.Directory;
import dev.talaan.sandbox.identity.Principal.Kind;
import dev.talaan.sandbox.identity.Tokens;
import io.vertx.core.http.HttpMethod;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Adds people, service principals and groups, and lets a test act as any of them.
public final class DirectoryControl implements Api {

    private final Directory directory;
    private final Tokens tokens;

    public DirectoryControl(Directory directory, Tokens tokens) {
        this.directory = directory;
        this.tokens = tokens;
    }

    @Override
    public void mount(Routes routes) {
        routes.open(HttpMethod.POST, "/_sandbox/tokens", this::token);
        routes.open(HttpMethod.PUT, "/_sandbox/directory", this::put);
    }

    private Answer token(Exchange exchange) {
        var fields = exchange.fields();
        var name = fields.requiredText("principal");
        var holder = directory.account(name).orElseThrow(() -> nobody(name));
        tokens.put(fields.requiredText("token"), holder);
        return Answer.nothing();
    }

    /// Adds what is named and is not there yet; a group has exactly the members that are given.
    private Answer put(Exchange exchange) {
        var fields = exchange.fields();
        var users = fields.strings("users");
        var services = fields.strings("service_principals");
        var groups = groups(fields);
        var added = Stream.of(users, services, groups.keySet())
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        groups.values().stream()
                .flatMap(List::stream)
                .filter(member ->
                        !added.contains(member) && directory.known(member).isEmpty())
                .findFirst()
                .ifPresent(member -> {
                    throw nobody(member);
                });
        users.forEach(name -> directory.account(Kind.USER, name, name));
        services.forEach(name -> directory.account(Kind.SERVICE, name, name));
        groups.forEach(directory::group);
        return Answer.nothing();
    }

    private static Map<String, List<String>> groups(Fields fields) {
        var groups = new LinkedHashMap<String, List<String>>();
        fields.object("groups")
                .ifPresent(given -> given.json().fieldNames().forEach(name -> groups.put(name, given.strings(name))));
        return groups;
    }

    private static ApiError nobody(String name) {
        return ApiError.missing("There is nobody called " + name + " in the directory.");
    }
}
