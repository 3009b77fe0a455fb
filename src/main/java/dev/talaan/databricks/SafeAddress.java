package dev.talaan.databricks;

import java.net.URI;
import java.util.regex.Pattern;

/// Where a secret may be sent.
public final class SafeAddress {

    private static final Pattern THIS_MACHINE = Pattern.compile("(?i)localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    private SafeAddress() {}

    /// Whether nobody reads along on the way: it is reached over TLS, or it is this machine itself.
    public static boolean is(URI address) {
        return address.getHost() != null
                && (isOverTls(address)
                        || "http".equalsIgnoreCase(address.getScheme())
                                && THIS_MACHINE.matcher(address.getHost()).matches());
    }

    public static boolean isOverTls(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }
}
