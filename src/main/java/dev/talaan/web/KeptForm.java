package dev.talaan.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What somebody had written in a form that was not taken because the session had ended; as much as a cookie holds.
///
/// @param path the address that the form was sent to
/// @param until when it is forgotten
/// @param cut whether something did not fit
record KeptForm(String path, Instant until, boolean cut, List<Field> fields) {

    /// A cookie may have 4,096 bytes, and a proxy must take it beside the session's: sealed, this makes some 3,000.
    private static final int ROOM_BYTES = 2_200;

    /// No text has it in it, so it can stand between texts.
    private static final String NUL = "\0";

    record Field(String name, String value) {

        private int size() {
            return NUL.length() + name.getBytes(UTF_8).length + NUL.length() + value.getBytes(UTF_8).length;
        }

        /// This field with the end of its value cut off, at a whole character.
        private Field within(int room) {
            var left = room - new Field(name, "").size();
            int end = 0;
            while (end < value.length()) {
                var character = value.codePointAt(end);
                left -= Character.toString(character).getBytes(UTF_8).length;
                if (left < 0) {
                    break;
                }
                end += Character.charCount(character);
            }
            return new Field(name, value.substring(0, end));
        }
    }

    /// Long texts are cut before short ones.
    static KeptForm of(String path, Instant until, List<Field> written) {
        var room = ROOM_BYTES;
        var cut = false;
        var kept = new ArrayList<Field>();
        for (var field : shortestFirst(written)) {
            var fitting = field.within(room);
            cut |= !fitting.equals(field);
            if (fitting.size() <= room) {
                kept.add(fitting);
                room -= fitting.size();
            }
        }
        return new KeptForm(path, until, cut, kept);
    }

    private static List<Field> shortestFirst(List<Field> written) {
        return written.stream()
                .map(field -> new Field(plain(field.name()), plain(field.value())))
                .sorted(Comparator.comparingInt(Field::size))
                .toList();
    }

    /// Browsers send a line's end as two characters and show either.
    private static String plain(String text) {
        return text.replace(NUL, "").replace("\r\n", "\n");
    }

    String asText() {
        var parts = new ArrayList<>(List.of(path, String.valueOf(until.getEpochSecond()), String.valueOf(cut)));
        fields.forEach(field -> parts.addAll(List.of(field.name(), field.value())));
        return String.join(NUL, parts);
    }

    static KeptForm fromText(String text) {
        var parts = List.of(text.split(NUL, -1));
        var fields = new ArrayList<Field>();
        for (int i = 3; i + 1 < parts.size(); i += 2) {
            fields.add(new Field(parts.get(i), parts.get(i + 1)));
        }
        return new KeptForm(
                parts.get(0),
                Instant.ofEpochSecond(Long.parseLong(parts.get(1))),
                Boolean.parseBoolean(parts.get(2)),
                fields);
    }

    /// Whether a page is the one that the form was sent to, or below it.
    boolean belongsTo(String page) {
        return page.equals(path) || page.startsWith(path + "/");
    }
}
