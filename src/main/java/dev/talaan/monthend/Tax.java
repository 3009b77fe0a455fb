package dev.talaan.monthend;

import java.util.Arrays;
import java.util.Optional;

/// The taxes whose figures a month has.
enum Tax {
    WITHHOLDING("withholding_tax", "Withholding tax"),
    INCOME("income_tax", "Income tax"),
    VAT("vat", "VAT");

    private final String column;
    private final String title;

    Tax(String column, String title) {
        this.column = column;
        this.title = title;
    }

    /// The column of the figures' table, and the word in addresses.
    public String column() {
        return column;
    }

    public String title() {
        return title;
    }

    static Optional<Tax> of(String column) {
        return Arrays.stream(values()).filter(tax -> tax.column.equals(column)).findFirst();
    }
}
