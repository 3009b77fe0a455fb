package dev.talaan.sandbox.identity;

import static dev.talaan.sandbox.identity.Principal.Kind.SERVICE;
import static dev.talaan.sandbox.identity.Principal.Kind.USER;

import java.util.List;

/// Who is in the directory at the start, by role.
final class Staff {

    private Staff() {}

    static void enter(Directory directory) {
        directory.put(Principal.PORTAL);
        directory.put(Principal.ANALYST);
        directory.account(SERVICE, "odoo-sync", "Odoo sync");
        directory.account(SERVICE, "n8n", "n8n workflows");
        List.of("preparer", "reviewer", "approver", "steward", "engineer", "auditor", "platform", "guest")
                .forEach(role -> directory.account(USER, role + "@example.ph", titled(role)));
        directory.group("metastore-admins", List.of("talaan-portal", "platform@example.ph"));
        directory.group("finance", List.of("preparer@example.ph", "finance-reviewers"));
        directory.group("finance-reviewers", List.of("reviewer@example.ph", "finance-approvers"));
        directory.group("finance-approvers", List.of("approver@example.ph"));
        directory.group("data-engineers", List.of("engineer@example.ph"));
        directory.group("gold-stewards", List.of("steward@example.ph"));
        directory.group("analysts", List.of("analyst@example.ph"));
        directory.group("auditors", List.of("auditor@example.ph"));
    }

    private static String titled(String role) {
        return Character.toUpperCase(role.charAt(0)) + role.substring(1);
    }
}
