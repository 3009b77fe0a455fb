package dev.talaan.databricks.mlflow.registry;

import static dev.talaan.databricks.transport.Group.MLFLOW;

import dev.talaan.databricks.mlflow.Given;
import dev.talaan.databricks.transport.Guards;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// What is written about versions, in Databricks; each account changes only its own.
@ApplicationScoped
public class Comments {

    private final CommentsApi api;
    private final Guards guards;

    Comments(@RestClient CommentsApi api, Guards guards) {
        this.api = api;
        this.guards = guards;
    }

    public Uni<Comment> create(VersionId id, String words) {
        var request = new NewComment(id.name(), id.version(), words);
        return found(guards.write(MLFLOW, () -> api.create(request)));
    }

    public Uni<Comment> update(String id, String words) {
        return found(guards.repeatable(MLFLOW, () -> api.update(new UpdateComment(id, words))));
    }

    public Uni<Void> delete(String id) {
        return guards.write(MLFLOW, () -> api.delete(id).replaceWith(true)).replaceWithVoid();
    }

    private static Uni<Comment> found(Uni<Comment.Found> answer) {
        return answer.map(Given.the("comment", Comment.Found::comment));
    }
}
