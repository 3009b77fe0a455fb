package dev.talaan.status;

import dev.talaan.identity.Role;
import dev.talaan.web.NavEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;

@ApplicationScoped
class StatusNav implements NavEntry {

    @Override
    public String section() {
        return "Record";
    }

    @Override
    public String label() {
        return "Status of services";
    }

    @Override
    public String href() {
        return StatusPage.HREF;
    }

    @Override
    public int order() {
        return 910;
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.allOf(Role.class);
    }
}
