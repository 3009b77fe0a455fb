package dev.talaan.web;

import dev.talaan.identity.SignedIn;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Puts the person's stable id beside what the log says during their request. A name never goes there.
class PersonInLog {

    static final String KEY = "person";

    private final SignedIn signedIn;

    PersonInLog(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @ServerRequestFilter
    public void note() {
        signedIn.ifAny().ifPresent(person -> MDC.put(KEY, person.id().toString()));
    }
}
