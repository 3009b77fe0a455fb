package dev.talaan.sandbox.files;

import dev.talaan.sandbox.http.ApiError;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a notebook is written in.
enum Language {
    PYTHON("py", "#"),
    SQL("sql", "--"),
    SCALA("scala", "//"),
    R("r", "#");

    private final String extension;
    private final String comment;

    Language(String extension, String comment) {
        this.extension = extension;
        this.comment = comment;
    }

    static Language of(String word) {
        return Arrays.stream(values())
                .filter(language -> language.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> ApiError.invalid("Unknown language '" + word + "'."));
    }

    static Optional<Language> byFileName(String path) {
        return Arrays.stream(values())
                .filter(language -> path.toLowerCase(Locale.ROOT).endsWith("." + language.extension))
                .findFirst();
    }

    String extension() {
        return extension;
    }

    /// How other tools write the name.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The first line of a notebook as a source file.
    String header() {
        return comment + " Databricks notebook source";
    }

    /// The line between two cells.
    String separator() {
        return comment + " COMMAND ----------";
    }

    String magic() {
        return comment + " MAGIC ";
    }
}
