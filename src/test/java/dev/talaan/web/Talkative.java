package dev.talaan.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.logging.Logger;

/// Says something, as a page does: on its virtual thread, before and after it has waited for others.
@Path("/talkative")
class Talkative {

    static final Logger LOG = Logger.getLogger(Talkative.class);

    @GET
    @Authenticated
    @RunOnVirtualThread
    public String talk() {
        LOG.info("before");
        Uni.createFrom()
                .item("waited")
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .await()
                .indefinitely();
        LOG.info("after");
        return Thread.currentThread().isVirtual() ? "virtual" : "platform";
    }
}
