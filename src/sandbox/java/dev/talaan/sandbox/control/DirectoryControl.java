package dev.talaan.sandbox.control;

import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Exchange;
import dev.talaan.sandbox.http.Routes;
import dev.talaan.sandbox.identity.Directory;
import dev.talaan.sandbox.identity.Principal.Kind;
import dev.talaan.sandbox.identity.Tokens;
import io.vertx.core.http.HttpMethod;

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
        fields.strings("users").forEach(name -> directory.account(Kind.USER, name, name));
        fields.strings("service_principals").forEach(name -> directory.account(Kind.SERVICE, name, name));
        fields.object("groups")
                .ifPresent(groups ->
                        groups.json().fieldNames().forEach(name -> directory.group(name, groups.strings(name))));
        directory.groups().stream()
                .flatMap(group -> group.members().stream())
                .forEach(member -> directory.known(member).orElseThrow(() -> nobody(member)));
        return Answer.nothing();
    }

    private static ApiError nobody(String name) {
        return ApiError.missing("There is nobody called " + name + " in the directory.");
    }
}
