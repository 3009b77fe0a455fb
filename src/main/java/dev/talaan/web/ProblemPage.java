package dev.talaan.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/// How a refusal looks: a page for people, `application/problem+json` (RFC 9457) for programs.
@ApplicationScoped
class ProblemPage {

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance problem(View problem);
    }

    record View(int status, String heading, String what, String advice, String requestId) {}

    private final RoutingContext request;

    ProblemPage(RoutingContext request) {
        this.request = request;
    }

    Response of(Problem problem) {
        return of(problem.status(), problem.what(), problem.advice());
    }

    Response of(int status, String what, String advice) {
        var view = new View(status, heading(status), what, advice, RequestId.of(request));
        return wantsJson()
                ? Response.status(status)
                        .type("application/problem+json")
                        .entity(json(view))
                        .build()
                : Response.status(status)
                        .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                        .entity(Templates.problem(view).render())
                        .build();
    }

    private boolean wantsJson() {
        var accept = request.request().getHeader("Accept");
        return accept != null && accept.contains("json") && !accept.contains("html");
    }

    private static String json(View view) {
        return new JsonObject()
                .put("status", view.status())
                .put("title", view.heading())
                .put("detail", view.what() + " " + view.advice())
                .put("instance", view.requestId())
                .encode();
    }

    private static String heading(int status) {
        return switch (status) {
            case 400 -> "That did not make sense to the portal";
            case 401 -> "Please sign in";
            case 403 -> "You may not do this";
            case 404 -> "There is no such page";
            case 405 -> "This page does not take that";
            case 409 -> "Something else came first";
            case 422 -> "Please correct what was entered";
            case 503 -> "The portal cannot answer just now";
            default -> status < 500 ? "The portal refused this" : "Something went wrong in the portal";
        };
    }
}
