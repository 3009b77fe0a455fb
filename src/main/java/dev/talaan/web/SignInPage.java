package dev.talaan.web;

import dev.talaan.identity.Access;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;

/// The page that offers demo accounts. Where the sign-in is by OIDC there are none, and it only points onward.
@Path("/sign-in")
class SignInPage {

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance signIn(View view);
    }

    /// @param refused whether the last attempt failed
    record View(List<Offer> offers, boolean refused) {}

    record Offer(String account, String roles) {}

    private final List<Offer> offers;

    SignInPage(DemoConfig demo, Access access) {
        offers = demo.accounts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> new Offer(e.getKey(), access.words(e.getValue())))
                .toList();
    }

    @GET
    @PermitAll
    public TemplateInstance signIn(@RestQuery boolean refused) {
        return Templates.signIn(new View(offers, refused));
    }
}
