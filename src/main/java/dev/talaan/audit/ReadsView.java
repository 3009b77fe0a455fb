package dev.talaan.audit;

import dev.talaan.ledger.Read;
import java.util.List;
import java.util.Map;

/// Who has read the record, ready to be shown.
record ReadsView(String heading, List<ReadLine> lines, String newestHref, String newerHref, String olderHref) {

    static ReadsView of(Sheet<Read> sheet) {
        var slice = sheet.slice();
        var rows = slice.rows();
        return new ReadsView(
                heading(slice),
                rows.stream().map(read -> ReadLine.of(read, sheet)).toList(),
                slice.hasNewer() ? Links.READS : "",
                slice.hasNewer() && !rows.isEmpty() ? href("after", rows.getFirst()) : "",
                slice.hasOlder() && !rows.isEmpty() ? href("before", rows.getLast()) : "");
    }

    private static String heading(Slice<Read> slice) {
        var count = slice.rows().size();
        if (count == 0) {
            return slice.hasNewer() ? "There is nothing older." : "Nobody has read the record before.";
        }
        var reads = (slice.hasNewer() ? "earlier " : "") + (count == 1 ? "look" : "looks") + " at the record";
        return (slice.hasOlder() && !slice.hasNewer() ? "The newest " : "") + count + " " + reads + ".";
    }

    private static String href(String way, Read from) {
        return Links.with(Links.READS, Map.of(way, Long.toString(from.id())));
    }
}
