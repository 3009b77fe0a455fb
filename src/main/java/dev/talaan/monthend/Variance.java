package dev.talaan.monthend;

import dev.talaan.web.Formats;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// How far an amount is from another, in amount and percent, or in words where a number would mislead.
///
/// @param base the name of what it is compared with: "Sep 2026"
/// @param difference empty where one side is unknown
/// @param share of the base; empty where the base is zero or unknown
/// @param words stands where the percentage would
record Variance(String base, Optional<BigDecimal> difference, Optional<BigDecimal> share, String words) {

    /// Two sums, of which at least one lacks parts: a difference would tell of the gap alone.
    static Variance unlike(String baseName) {
        return new Variance(baseName, Optional.empty(), Optional.empty(), "parts are unknown");
    }

    /// @param base what it is compared with, by the name of `baseName`
    static Variance between(Optional<BigDecimal> amount, Optional<BigDecimal> base, String baseName) {
        if (amount.isEmpty()) {
            return new Variance(baseName, Optional.empty(), Optional.empty(), "no figure");
        }
        if (base.isEmpty()) {
            return new Variance(baseName, Optional.empty(), Optional.empty(), "none for " + baseName);
        }
        var difference = amount.get().subtract(base.get());
        if (base.get().signum() == 0) {
            return new Variance(
                    baseName,
                    Optional.of(difference),
                    Optional.empty(),
                    difference.signum() == 0 ? "both zero" : "from zero");
        }
        var share = difference.divide(base.get().abs(), MathContext.DECIMAL64);
        return new Variance(baseName, Optional.of(difference), Optional.of(share), Formats.percent(share));
    }

    /// The amount beside the words; empty where there is none.
    public String amount() {
        return difference.map(Formats::signed).orElse("");
    }

    boolean reaches(BigDecimal threshold) {
        return share.filter(s -> s.abs().compareTo(threshold) >= 0).isPresent();
    }
}
