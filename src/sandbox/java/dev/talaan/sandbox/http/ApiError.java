package dev.talaan.sandbox.http;

import java.io.Serial;

/// A refusal in Databricks' own shape; it always carries a code and a message.
public final class ApiError extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public static final String LIMIT_EXCEEDED = "REQUEST_LIMIT_EXCEEDED";

    private final int status;
    private final String code;

    public ApiError(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    public static ApiError invalid(String message) {
        return new ApiError(400, "INVALID_PARAMETER_VALUE", message);
    }

    public static ApiError missing(String message) {
        return new ApiError(404, "RESOURCE_DOES_NOT_EXIST", message);
    }

    public static ApiError denied(String message) {
        return new ApiError(403, "PERMISSION_DENIED", message);
    }

    public static ApiError malformed(String message) {
        return new ApiError(400, "MALFORMED_REQUEST", message);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }
}
