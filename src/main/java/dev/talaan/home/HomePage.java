package dev.talaan.home;

import dev.talaan.identity.Access;
import dev.talaan.identity.Person;
import dev.talaan.identity.SignedIn;
import dev.talaan.ledger.fsck.Inspection;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;

/// Where everybody lands. Somebody without a role reads how to get one.
@Path("/")
class HomePage {

    @CheckedTemplate(basePath = "home")
    static class Templates {
        static native TemplateInstance today(Person person, Optional<String> trouble);

        static native TemplateInstance noRole(Person person, String contact);
    }

    private final SignedIn signedIn;
    private final Access access;
    private final Inspection inspection;

    HomePage(SignedIn signedIn, Access access, Inspection inspection) {
        this.inspection = inspection;
        this.signedIn = signedIn;
        this.access = access;
    }

    @GET
    @Authenticated
    @RunOnVirtualThread
    public TemplateInstance today() {
        var person = signedIn.person();
        return person.hasNoRole()
                ? Templates.noRole(person, access.contact())
                : Templates.today(person, inspection.trouble());
    }
}
