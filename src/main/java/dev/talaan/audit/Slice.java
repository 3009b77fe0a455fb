package dev.talaan.audit;

import java.util.List;

/// As much of a list as one page shows, newest first, and whether there is more on either side.
record Slice<T>(List<T> rows, boolean hasNewer, boolean hasOlder) {

    /// Rows of a page.
    static final int SIZE = 50;

    /// How many are asked for: one more than is shown tells whether there are more.
    static final int ASKED = SIZE + 1;

    static <T> Slice<T> newest(List<T> found) {
        return new Slice<>(first(found), false, isMore(found));
    }

    static <T> Slice<T> older(List<T> found) {
        return new Slice<>(first(found), true, isMore(found));
    }

    static <T> Slice<T> newer(List<T> found) {
        return new Slice<>(isMore(found) ? found.subList(1, ASKED) : found, isMore(found), true);
    }

    private static <T> List<T> first(List<T> found) {
        return isMore(found) ? found.subList(0, SIZE) : found;
    }

    private static boolean isMore(List<?> found) {
        return found.size() > SIZE;
    }
}
