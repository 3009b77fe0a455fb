package dev.talaan.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/// The person behind the present request. Only pages and resources ask; houses get a [Person] as an argument.
@RequestScoped
public class SignedIn {

    private final SecurityIdentity identity;

    SignedIn(SecurityIdentity identity) {
        this.identity = identity;
    }

    /// @throws IllegalStateException if nobody is signed in, which an access rule has let through by mistake
    public Person person() {
        return ifAny().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    public Optional<Person> ifAny() {
        return Optional.ofNullable(identity.getAttribute(Recognition.PERSON));
    }

    /// Why a signed-in account could not be recognised as a person: the portal's database did not answer.
    public Optional<Throwable> trouble() {
        return Optional.ofNullable(identity.getAttribute(Recognition.TROUBLE));
    }

    /// The person's roles in words.
    public String roles() {
        return ifAny().filter(person -> !person.hasNoRole()).map(Person::roles).orElse("without a role");
    }
}
