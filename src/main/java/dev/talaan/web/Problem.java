package dev.talaan.web;

import jakarta.ws.rs.core.Response.Status;

/// A refusal in words: what happened, whether anything was changed, and what to do. Pages and resources throw it,
/// and the person reads it on an error page (or as `application/problem+json`).
public class Problem extends RuntimeException {

    private final int status;
    private final String advice;

    public Problem(Status status, String what, String advice) {
        this(status.getStatusCode(), what, advice);
    }

    public Problem(int status, String what, String advice) {
        super(what);
        this.status = status;
        this.advice = advice;
    }

    public static Problem badRequest(String what, String advice) {
        return new Problem(Status.BAD_REQUEST, what, advice);
    }

    public static Problem forbidden(String what, String advice) {
        return new Problem(Status.FORBIDDEN, what, advice);
    }

    public static Problem notFound(String what, String advice) {
        return new Problem(Status.NOT_FOUND, what, advice);
    }

    public static Problem conflict(String what, String advice) {
        return new Problem(Status.CONFLICT, what, advice);
    }

    public int status() {
        return status;
    }

    public String what() {
        return getMessage();
    }

    public String advice() {
        return advice;
    }
}
