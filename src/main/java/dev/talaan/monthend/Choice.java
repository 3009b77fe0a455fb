package dev.talaan.monthend;

import dev.talaan.bir.AgencyCode;
import dev.talaan.bir.Period;
import java.util.Optional;

/// What the reader chose; all of it stands in the address.
///
/// @param compared the tax whose variances are shown
record Choice(Period period, Optional<AgencyCode> agency, Tax compared) {

    public Choice in(Period other) {
        return new Choice(other, agency, compared);
    }

    public Choice ofCode(String code) {
        return new Choice(period, Optional.of(new AgencyCode(code)), compared);
    }

    public Choice ofAll() {
        return new Choice(period, Optional.empty(), compared);
    }

    public Choice comparing(Tax other) {
        return new Choice(period, agency, other);
    }

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
