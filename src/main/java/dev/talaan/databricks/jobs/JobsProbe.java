package dev.talaan.databricks.jobs;

import dev.talaan.databricks.transport.Group;
import dev.talaan.databricks.transport.Guards;
import dev.talaan.databricks.transport.Probe;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@ApplicationScoped
class JobsProbe implements Probe {

    private final JobsApi api;
    private final Guards guards;

    JobsProbe(@RestClient JobsApi api, Guards guards) {
        this.api = api;
        this.guards = guards;
    }

    @Override
    public Group group() {
        return Group.JOBS;
    }

    @Override
    public String call() {
        return "GET /api/2.2/jobs/list";
    }

    @Override
    public Uni<?> ask() {
        return guards.once(group(), () -> api.list(null, null));
    }
}
