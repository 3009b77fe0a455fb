package dev.talaan.sandbox.accounts;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Signs an account in whose password is its name.
@ApplicationScoped
class PasswordIsName implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private final DemoAccounts accounts;

    PasswordIsName(DemoAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        var password = new String(request.getPassword().getPassword());
        return password.equals(request.getUsername())
                ? Uni.createFrom().item(() -> accounts.identityOf(request.getUsername()))
                : Uni.createFrom().failure(new AuthenticationFailedException("Wrong password"));
    }
}
