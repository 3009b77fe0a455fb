package dev.talaan.home;

import dev.talaan.identity.Role;
import dev.talaan.web.NavEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;

@ApplicationScoped
class TodayNav implements NavEntry {

    @Override
    public String section() {
        return "";
    }

    @Override
    public String label() {
        return "Today";
    }

    @Override
    public String href() {
        return "/";
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.allOf(Role.class);
    }
}
