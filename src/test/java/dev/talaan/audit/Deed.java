package dev.talaan.audit;

import dev.talaan.changes.Asked;
import dev.talaan.changes.ChangeKind;
import dev.talaan.changes.Description;
import dev.talaan.changes.Settlement;
import dev.talaan.changes.Snapshot;
import dev.talaan.changes.State;
import dev.talaan.changes.Subject;
import dev.talaan.databricks.DatabricksError;
import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.identity.Role;
import dev.talaan.identity.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Map;

/// A kind of Change that alters nothing and ends as it was told to.
@ApplicationScoped
class Deed implements ChangeKind<Deed.Wish> {

    static final String NAME = "deed.do";

    record Wish(String subject, State end) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, String> write(Wish wish) {
        return Map.of("subject", wish.subject(), "end", wish.end().name());
    }

    @Override
    public Wish read(Map<String, String> fields) {
        return new Wish(fields.get("subject"), State.valueOf(fields.get("end")));
    }

    @Override
    public Description describe(Wish wish) {
        return new Description(
                "Do a deed to " + wish.subject() + ".",
                new Subject("portal", "thing", wish.subject()),
                EnumSet.allOf(Role.class),
                new Scope.Everything());
    }

    @Override
    public Uni<Snapshot> observe(Wish wish) {
        return Uni.createFrom().item(new Snapshot(Map.of("done", false, "label", "")));
    }

    @Override
    public Uni<Map<String, String>> apply(Asked<Wish> asked) {
        return switch (asked.payload().end()) {
            case VERIFIED -> Uni.createFrom().item(Map.of());
            case FAILED ->
                Uni.createFrom()
                        .failure(new DatabricksError.PermissionDenied(
                                new Detail(403, "PERMISSION_DENIED", "no MANAGE", "")));
            default -> Uni.createFrom().failure(new DatabricksError.Unavailable(Detail.of("it broke"), false));
        };
    }

    @Override
    public Uni<Settlement> settle(Asked<Wish> asked) {
        return Uni.createFrom()
                .item(
                        asked.payload().end() == State.VERIFIED
                                ? new Settlement.Applied("Deed 77 was done.", Map.of("deed_id", "77"))
                                : new Settlement.NotApplied("It was not done."));
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }
}
