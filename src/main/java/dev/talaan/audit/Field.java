package dev.talaan.audit;

import java.util.List;

/// One filter as a form offers it.
///
/// @param type of an input; `select` for a choice among options
/// @param error what is wrong with the value; empty where nothing is
record Field(String name, String label, String type, String value, List<Option> options, String error) {

    record Option(String value, String label, boolean chosen) {}

    static Field text(String name, String label, String type, String value, String error) {
        return new Field(name, label, type, value, List.of(), error);
    }

    static Field choice(String name, String label, List<Option> options, String error) {
        return new Field(name, label, "select", "", options, error);
    }
}
