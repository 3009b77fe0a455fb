package dev.talaan.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/// Turns an account with groups into a person with scoped roles, at the start of each request.
@ApplicationScoped
class Recognition implements SecurityIdentityAugmentor {

    static final String PERSON = "talaan.person";
    static final String TROUBLE = "talaan.trouble";
    private static final Logger LOG = Logger.getLogger(Recognition.class);

    private final People people;
    private final Access access;

    Recognition(People people, Access access) {
        this.people = people;
        this.access = access;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        var account = Account.of(identity);
        return people.idOf(account)
                .map(id -> recognised(identity, account, id))
                .onFailure()
                .recoverWithItem(failure -> unrecognised(identity, failure));
    }

    /// Somebody, but without a role: every access rule refuses, and the refusal can say why.
    private static SecurityIdentity unrecognised(SecurityIdentity identity, Throwable failure) {
        LOG.warn("The portal's database did not answer at a sign-in: " + failure.getMessage());
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addAttribute(TROUBLE, failure)
                .build();
    }

    private SecurityIdentity recognised(SecurityIdentity identity, Account account, UUID id) {
        var person = new Person(id, account.name(), access.assignments(identity.getRoles()));
        var keys = person.assignments().stream().map(a -> a.role().key()).collect(Collectors.toSet());
        // Groups are not roles: what the portal's access rules see comes from configuration alone.
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addAttribute(PERSON, person)
                .addRoles(keys)
                .build();
    }
}
