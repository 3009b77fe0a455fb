package dev.talaan.identity;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Map;

/// Which roles the groups of the sign-in give: `talaan.access.groups."finance-rim"=preparer:agency=RIM,auditor`.
@ConfigMapping(prefix = "talaan.access")
interface AccessConfig {

    Map<String, List<Assignment>> groups();

    /// Whom to ask for a role; shown to people who have none.
    String contact();
}
