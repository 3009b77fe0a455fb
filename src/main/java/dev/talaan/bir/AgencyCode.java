package dev.talaan.bir;

import java.util.regex.Pattern;

/// The short name of an agency that files: `RIM`.
public record AgencyCode(String code) implements Comparable<AgencyCode> {

    private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9_-]{0,15}");

    /// @throws IllegalArgumentException if the text is no code
    public AgencyCode {
        if (!SHAPE.matcher(code).matches()) {
            throw new IllegalArgumentException("'" + code + "' is no agency code (capital letters and digits)");
        }
    }

    /// Found by name as configuration's converter.
    public static AgencyCode of(String code) {
        return new AgencyCode(code.strip());
    }

    @Override
    public int compareTo(AgencyCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
