package dev.talaan.databricks.scim;

import static dev.talaan.databricks.proof.Operation.Kind.READ;

import dev.talaan.databricks.proof.Operation;
import dev.talaan.databricks.proof.Operations;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;

@Singleton
class ScimOperations implements Operations {

    private static final String ANALYST = "7301000000000002";
    private static final String PORTAL = "7301000000000001";

    private final Directory directory;

    ScimOperations(Directory directory) {
        this.directory = directory;
    }

    @Override
    public List<Operation> all() {
        return List.of(
                read("me", "Me", User.class, directory::me),
                read(
                        "users",
                        "Users",
                        UserPortion.class,
                        () -> directory.users().collect().asList()),
                read("user-by-name", "Users", UserPortion.class, () -> directory.userNamed("analyst@example.ph")),
                read("user", "Users/" + ANALYST, User.class, () -> directory.user(ANALYST)),
                read(
                        "groups",
                        "Groups",
                        GroupPortion.class,
                        () -> directory.groups().collect().asList()),
                read("group-by-name", "Groups", GroupPortion.class, () -> directory.groupNamed("finance")),
                read(
                        "group",
                        "Groups/*",
                        Group.class,
                        () -> directory.groupNamed("finance").chain(found -> directory.group(found.id()))),
                read("nesting", "Groups", GroupPortion.class, directory::nesting),
                read("roster", "ServicePrincipals", ServicePrincipalPortion.class, directory::roster),
                read(
                        "service-principals",
                        "ServicePrincipals",
                        ServicePrincipalPortion.class,
                        () -> directory.servicePrincipals().collect().asList()),
                read(
                        "service-principal-by-application",
                        "ServicePrincipals",
                        ServicePrincipalPortion.class,
                        () -> directory.servicePrincipalOf("n8n")),
                read(
                        "service-principal",
                        "ServicePrincipals/" + PORTAL,
                        ServicePrincipal.class,
                        () -> directory.servicePrincipal(PORTAL)));
    }

    private static Operation read(String name, String path, Class<?> answer, Supplier<Uni<?>> call) {
        return new Operation(
                dev.talaan.databricks.transport.Group.SCIM,
                name,
                READ,
                "GET",
                "/api/2.0/preview/scim/v2/" + path,
                answer,
                call);
    }
}
