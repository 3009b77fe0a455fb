package dev.talaan.databricks.sql;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.Unreadable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Where a chunk lies. Whoever has the link may read the chunk until it expires: it is a secret, and is never shown.
///
/// @param httpHeaders what the store wants beside the link; null where nothing
@JsonNaming(SnakeCaseStrategy.class)
public record ExternalLink(
        int chunkIndex,
        long rowCount,
        String externalLink,
        Map<String, String> httpHeaders,
        Integer nextChunkIndex,
        String nextChunkInternalLink) {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    /// @throws Unreadable if it is no link that the portal follows: https, or http to the own machine
    URI address() {
        if (httpHeaders != null && !httpHeaders.isEmpty()) {
            throw new Unreadable(Detail.of("a link that wants headers"));
        }
        var address = read(externalLink);
        var host = address.getHost();
        if (host == null || address.getUserInfo() != null || !isSafe(address.getScheme(), host)) {
            throw new Unreadable(Detail.of("a link to where the portal does not go"));
        }
        return address;
    }

    private static URI read(String link) {
        try {
            return new URI(Objects.requireNonNullElse(link, ""));
        } catch (URISyntaxException noLink) {
            throw new Unreadable(Detail.of("a link that is none"));
        }
    }

    private static boolean isSafe(String scheme, String host) {
        return "https".equals(scheme) || "http".equals(scheme) && LOOPBACK.contains(host);
    }

    boolean leadsOn() {
        return nextChunkIndex != null || nextChunkInternalLink != null;
    }

    @Override
    public String toString() {
        return "ExternalLink[chunkIndex=" + chunkIndex + "]";
    }
}
