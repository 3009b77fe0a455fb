package dev.talaan.sandbox.entra;

import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.Reply;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/// Whoever names the workspace by its resource in Azure must show a token for Azure's management beside the one for
/// the workspace.
final class ManagementGate implements Handler<RoutingContext> {

    static final String WORKSPACE = "/subscriptions/0f7a1e00-0000-4000-8000-0000000000aa/resourceGroups/talaan"
            + "/providers/Microsoft.Databricks/workspaces/talaan";

    private final ManagementTokens tokens;

    ManagementGate(ManagementTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void handle(RoutingContext context) {
        var resource = context.request().getHeader("X-Databricks-Azure-Workspace-Resource-Id");
        if (resource == null) {
            context.next();
        } else if (!tokens.isGood(context.request().getHeader("X-Databricks-Azure-SP-Management-Token"))) {
            Reply.of(context).send(context, Answer.unauthenticated());
        } else if (!resource.equals(WORKSPACE)) {
            Reply.of(context)
                    .send(
                            context,
                            Answer.error(
                                    403, "PERMISSION_DENIED", "The resource " + resource + " is not this workspace."));
        } else {
            context.next();
        }
    }
}
