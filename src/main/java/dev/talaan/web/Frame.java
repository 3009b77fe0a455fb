package dev.talaan.web;

import dev.talaan.identity.Person;
import dev.talaan.identity.SignedIn;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/// What the layout shows around every page: the person, the rail, the request's id.
@Named
@RequestScoped
public class Frame {

    private final SignedIn signedIn;
    private final Rail rail;
    private final RoutingContext request;

    Frame(SignedIn signedIn, Rail rail, RoutingContext request) {
        this.signedIn = signedIn;
        this.rail = rail;
        this.request = request;
    }

    /// The person, or null on the pages that are open to everybody.
    public Person person() {
        return signedIn.ifAny().orElse(null);
    }

    public List<Rail.Section> sections() {
        return signedIn.ifAny()
                .map(person -> rail.sectionsFor(person, request.normalizedPath()))
                .orElse(List.of());
    }

    /// Whether a form can be offered: error pages of requests that went nowhere have no token for one.
    public boolean canPost() {
        return request.get("csrf_token") != null;
    }

    public String requestId() {
        return RequestId.of(request);
    }
}
