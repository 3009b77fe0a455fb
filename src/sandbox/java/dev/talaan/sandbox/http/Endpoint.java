package dev.talaan.sandbox.http;

/// Answers one kind of request. Runs on a virtual thread, so it may wait.
@FunctionalInterface
public interface Endpoint {

    Answer answer(Exchange exchange) throws Exception;
}
