package dev.talaan.monthend;

import dev.talaan.identity.Role;
import dev.talaan.web.NavEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

@ApplicationScoped
class MonthEndNav implements NavEntry {

    @Override
    public String section() {
        return "Month-end";
    }

    @Override
    public String label() {
        return "Status";
    }

    @Override
    public String href() {
        return "/month-end";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Set<Role> roles() {
        return MonthEnd.READERS;
    }
}
