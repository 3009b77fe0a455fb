package dev.talaan.sandbox.jobs;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Fields;

/// Whole numbers among a job's settings, nought where they are left out.
final class Numbers {

    private Numbers() {}

    /// @throws ApiError 400 when it lies outside
    static long between(Fields fields, String name, long least, long most) {
        var number = fields.number(name).orElse(0L);
        if (number < least || number > most) {
            throw ApiError.invalid(
                    "Invalid " + name + ": " + number + ". It must be between " + least + " and " + most + ".");
        }
        return number;
    }
}
