package dev.talaan.sandbox.accounts;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/// The accounts of `talaan.demo.accounts`, each with its groups.
@ApplicationScoped
class DemoAccounts {

    @ConfigMapping(prefix = "talaan.demo")
    interface Config {
        Map<String, List<String>> accounts();
    }

    private final Config config;

    DemoAccounts(Config config) {
        this.config = config;
    }

    /// @throws AuthenticationFailedException if there is no such account
    SecurityIdentity identityOf(String account) {
        var groups = config.accounts().get(account);
        if (groups == null) {
            throw new AuthenticationFailedException("No such account");
        }
        var identity = QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(account));
        groups.forEach(identity::addRole);
        return identity.build();
    }
}
