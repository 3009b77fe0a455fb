package dev.talaan.databricks.unitycatalog;

import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.InvalidRequest;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/// A name that becomes a part of a path. Whatever is in it is encoded; but one that is empty, or a step up, would make
/// another path of it: that of the list, or of something else.
public final class PathName {

    private PathName() {}

    /// A call that is made only where all of the names can stand in a path.
    ///
    /// @throws InvalidRequest through the `Uni`, before anything is sent, if one cannot
    public static <T> Uni<T> in(Supplier<Uni<T>> call, String... names) {
        return Uni.createFrom().deferred(() -> {
            for (var name : names) {
                if (name == null || name.isBlank() || name.equals(".") || name.equals("..")) {
                    throw new InvalidRequest(Detail.of("'" + name + "' is no name"));
                }
            }
            return call.get();
        });
    }
}
