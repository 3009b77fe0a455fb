package dev.talaan.identity;

import java.util.Arrays;
import java.util.Optional;

/// What a person may do in the portal. A role always comes with a [Scope].
public enum Role {
    PREPARER(Names.PREPARER, "Preparer"),
    REVIEWER(Names.REVIEWER, "Reviewer"),
    APPROVER(Names.APPROVER, "Approver"),
    STEWARD(Names.STEWARD, "Data steward"),
    ENGINEER(Names.ENGINEER, "ML engineer"),
    MODEL_APPROVER(Names.MODEL_APPROVER, "Model approver"),
    PLATFORM(Names.PLATFORM, "Platform"),
    AUDITOR(Names.AUDITOR, "Auditor"),
    ADMIN(Names.ADMIN, "Admin");

    private final String key;
    private final String title;

    Role(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /// The word that configuration and access rules use.
    public String key() {
        return key;
    }

    /// The word that people read.
    public String title() {
        return title;
    }

    public static Optional<Role> of(String key) {
        return Arrays.stream(values()).filter(role -> role.key.equals(key)).findFirst();
    }

    /// The keys as constants, for `@RolesAllowed`.
    public static final class Names {
        public static final String PREPARER = "preparer";
        public static final String REVIEWER = "reviewer";
        public static final String APPROVER = "approver";
        public static final String STEWARD = "data-steward";
        public static final String ENGINEER = "ml-engineer";
        public static final String MODEL_APPROVER = "model-approver";
        public static final String PLATFORM = "platform";
        public static final String AUDITOR = "auditor";
        public static final String ADMIN = "admin";

        private Names() {}
    }
}
