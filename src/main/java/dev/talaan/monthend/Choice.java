package dev.talaan.monthend;

import dev.talaan.bir.AgencyCode;
import dev.talaan.bir.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the reader chose; all of it stands in the address.
///
/// @param compared the tax whose variances are shown
record Choice(Period period, Optional<AgencyCode> agency, Tax compared) {

    public Choice in(Period other) {
        return new Choice(other, agency, compared);
    }

    Choice of(AgencyCode one) {
        return new Choice(period, Optional.of(one), compared);
    }

    public Choice ofAll() {
        return new Choice(period, Optional.empty(), compared);
    }

    /// The same for each tax whose variances could be shown.
    public List<Comparison> comparisons() {
        return Stream.of(Tax.values())
                .map(tax -> new Comparison(tax.title(), new Choice(period, agency, tax).href(), tax == compared))
                .toList();
    }

    record Comparison(String title, String href, boolean current) {}

    public String href() {
        return "/month-end/" + period + query();
    }

    public String csvHref() {
        return "/month-end/" + period + "/figures.csv" + query();
    }

    private String query() {
        var only = agency.map(code -> "agency=" + code);
        var tax = compared == Tax.WITHHOLDING ? Optional.<String>empty() : Optional.of("compare=" + compared.column());
        if (only.isPresent() && tax.isPresent()) {
            return "?" + only.get() + "&" + tax.get();
        }
        return only.or(() -> tax).map(one -> "?" + one).orElse("");
    }
}
