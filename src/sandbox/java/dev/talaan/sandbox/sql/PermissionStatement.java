package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.identity.Principal;
import dev.talaan.sandbox.lake.ColumnType;
import dev.talaan.sandbox.unitycatalog.Permissions;
import dev.talaan.sandbox.unitycatalog.access.Grants.Effective;
import dev.talaan.sandbox.unitycatalog.access.Securable;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A statement about privileges and ownership: GRANT, REVOKE, SHOW GRANTS and ALTER … OWNER TO.
sealed interface PermissionStatement {

    Securable on();

    Result answer(Permissions permissions, Principal caller) throws SQLException;

    default Result run(Permissions permissions, Principal caller) throws SqlError, SQLException {
        try {
            return answer(permissions, caller);
        } catch (ApiError refusal) {
            throw Complaint.refused(on(), refusal);
        }
    }

    /// GRANT and REVOKE.
    record Change(Securable on, String principal, List<String> add, List<String> remove)
            implements PermissionStatement {

        @Override
        public Result answer(Permissions permissions, Principal caller) throws SQLException {
            permissions.change(caller, on, principal, add, remove);
            return Result.NONE;
        }
    }

    /// ALTER … OWNER TO.
    record Gift(Securable on, String owner) implements PermissionStatement {

        @Override
        public Result answer(Permissions permissions, Principal caller) throws SQLException {
            permissions.give(caller, on, owner);
            return Result.NONE;
        }
    }

    /// SHOW GRANTS: what is granted on a securable and what it inherits.
    record Show(Securable on, Optional<String> principal) implements PermissionStatement {

        private static final List<Column> COLUMNS = Stream.of("principal", "actionType", "objectType", "objectKey")
                .map(name -> new Column(name, ColumnType.simple("STRING", "STRING")))
                .toList();

        @Override
        public Result answer(Permissions permissions, Principal caller) throws SQLException {
            var rows = permissions.effective(caller, on, principal).entrySet().stream()
                    .flatMap(entry -> entry.getValue().stream().map(each -> row(entry.getKey(), each)))
                    .toList();
            return new Result(COLUMNS, rows, false);
        }

        private List<String> row(String who, Effective granted) {
            var where = granted.from() == null ? on : granted.from();
            return List.of(who, granted.privilege().words(), where.type().name().replace('_', ' '), where.fullName());
        }
    }
}
