package dev.talaan.sandbox.sql;

import static dev.talaan.sandbox.unitycatalog.access.SecurableType.EXTERNAL_LOCATION;
import static dev.talaan.sandbox.unitycatalog.access.SecurableType.FUNCTION;
import static dev.talaan.sandbox.unitycatalog.access.SecurableType.TABLE;
import static dev.talaan.sandbox.unitycatalog.access.SecurableType.VOLUME;

import dev.talaan.sandbox.unitycatalog.access.Securable;
import dev.talaan.sandbox.unitycatalog.access.SecurableType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads GRANT, REVOKE, SHOW GRANTS and ALTER … OWNER TO; anything else is none of them.
final class PermissionReader {

    private final String statement;
    private final Session session;
    private final Words words;

    private PermissionReader(String statement, Session session) {
        this.statement = statement;
        this.session = session;
        this.words = new Words(statement);
    }

    static Optional<PermissionStatement> asked(String statement, Session session) throws SqlError {
        return new PermissionReader(statement, session).read();
    }

    private Optional<PermissionStatement> read() throws SqlError {
        if (words.take("GRANT")) {
            var privileges = privileges();
            var on = securable();
            return Optional.of(new PermissionStatement.Change(on, principal("TO"), privileges, List.of()));
        }
        if (words.take("REVOKE")) {
            var privileges = privileges();
            var on = securable();
            return Optional.of(new PermissionStatement.Change(on, principal("FROM"), List.of(), privileges));
        }
        if (words.take("SHOW", "GRANTS") || words.take("SHOW", "GRANT")) {
            var principal = words.take("ON") ? Optional.<String>empty() : Optional.of(shown());
            var on = securable();
            end();
            return Optional.of(new PermissionStatement.Show(on, principal));
        }
        return words.take("ALTER") ? gift() : Optional.empty();
    }

    /// Other changes are not read here.
    private Optional<PermissionStatement> gift() throws SqlError {
        var on = named();
        return on.isPresent() && (words.take("SET", "OWNER") || words.take("OWNER"))
                ? Optional.of(new PermissionStatement.Gift(on.get(), principal("TO")))
                : Optional.empty();
    }

    /// Up to ON, which is passed over.
    private List<String> privileges() throws SqlError {
        var privileges = new ArrayList<String>();
        do {
            var one = new ArrayList<String>();
            while (!words.done() && !words.comes("ON") && !words.comes(",")) {
                one.add(words.text());
            }
            if (one.isEmpty()) {
                throw wrong();
            }
            privileges.add(String.join(" ", one));
        } while (words.take(","));
        if (!words.take("ON")) {
            throw wrong();
        }
        return privileges;
    }

    private String shown() throws SqlError {
        var principal = words.text();
        if (!words.take("ON")) {
            throw wrong();
        }
        return principal;
    }

    private Securable securable() throws SqlError {
        return named().orElseThrow(this::wrong);
    }

    private Optional<Securable> named() {
        if (words.take("METASTORE")) {
            return Optional.of(Securable.METASTORE);
        }
        if (words.take("CATALOG")) {
            return levels(1).map(parts -> Securable.catalog(parts.getFirst()));
        }
        if (words.take("SCHEMA") || words.take("DATABASE")) {
            return levels(2)
                    .map(parts -> Securable.schema(
                            parts.size() == 2 ? parts.getFirst() : session.catalog(), parts.getLast()));
        }
        if (words.take("EXTERNAL", "LOCATION")) {
            return levels(1).map(parts -> new Securable(EXTERNAL_LOCATION, parts.getFirst()));
        }
        var type = words.take("VOLUME") ? VOLUME : words.take("FUNCTION") ? FUNCTION : table();
        return levels(3).map(parts -> new Securable(type, session.table(parts).full()));
    }

    /// The word may be left out.
    private SecurableType table() {
        if (!words.take("TABLE")) {
            words.take("VIEW");
        }
        return TABLE;
    }

    private Optional<List<String>> levels(int most) {
        return Optional.of(words.name()).filter(parts -> !parts.isEmpty() && parts.size() <= most);
    }

    private String principal(String before) throws SqlError {
        if (!words.take(before)) {
            throw wrong();
        }
        var name = words.name();
        if (name.size() != 1) {
            throw wrong();
        }
        end();
        return name.getFirst();
    }

    private void end() throws SqlError {
        words.take(";");
        if (!words.done()) {
            throw wrong();
        }
    }

    private SqlError wrong() {
        return Complaint.syntax(statement, words.text(), -1);
    }
}
