package dev.talaan.audit;

import dev.talaan.identity.Role;
import dev.talaan.web.NavEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;

@ApplicationScoped
class AuditNav implements NavEntry {

    @Override
    public String section() {
        return "Record";
    }

    @Override
    public String label() {
        return "Audit";
    }

    @Override
    public String href() {
        return "/audit";
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.allOf(Role.class);
    }
}
