package dev.talaan.sandbox.unitycatalog;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Exchange;
import dev.talaan.sandbox.lake.Catalogs;
import dev.talaan.sandbox.time.SandboxClock;
import dev.talaan.sandbox.unitycatalog.access.Access;
import dev.talaan.sandbox.unitycatalog.access.Register;
import dev.talaan.sandbox.unitycatalog.access.Securable;
import dev.talaan.sandbox.unitycatalog.access.SecurableType;
import io.vertx.core.json.JsonObject;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.regex.Pattern;

/// What every endpoint of the catalog works with.
record Desk(
        Inventory inventory,
        Holdings holdings,
        Admission admission,
        Access access,
        Catalogs lake,
        Pages pages,
        SandboxClock clock) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,255}");

    /// Does something to the lake.
    interface Work {
        void run() throws SQLException;
    }

    /// A name that something new may have.
    static Securable newName(SecurableType type, String name) {
        Arrays.stream(name.split("\\.", -1)).forEach(Desk::valid);
        return Admission.named(type, name);
    }

    static String valid(String name) {
        if (!NAME.matcher(name).matches()) {
            throw ApiError.invalid("'" + name + "' is not a valid name: letters, digits, - and _ are.");
        }
        return name;
    }

    /// Makes something new that is the caller's from now on.
    void begin(Exchange exchange, Securable securable, Work work) throws SQLException {
        var comment = exchange.fields().text("comment").orElse(null);
        if (holdings.has(securable)) {
            throw new ApiError(
                    400,
                    securable.type() + "_ALREADY_EXISTS",
                    securable.type().words() + " '" + securable.name() + "' already exists");
        }
        work.run();
        enter(exchange, securable, comment);
    }

    void enter(Exchange exchange, Securable securable, String comment) {
        access.register().put(securable, Register.entry(exchange.caller(), comment, clock.now()));
    }

    /// Another owner, another comment. The sandbox renames nothing.
    void update(Exchange exchange, Securable securable) {
        var fields = exchange.fields();
        if (fields.text("new_name").isPresent()) {
            throw ApiError.invalid(
                    "The sandbox does not rename a " + securable.type().words() + ".");
        }
        var owner =
                fields.text("owner").map(name -> access.directory().known(name).orElseThrow(() -> noPrincipal(name)));
        var comment = fields.text("comment");
        access.register().change(securable, entry -> {
            var owned = owner.map(entry::ownedBy).orElse(entry);
            return comment.map(owned::saying)
                    .orElse(owned)
                    .changed(exchange.caller().userName(), clock.now());
        });
    }

    static ApiError noPrincipal(String name) {
        return new ApiError(404, "PRINCIPAL_DOES_NOT_EXIST", "Could not find principal with name " + name);
    }

    JsonObject show(Exchange exchange, Securable securable) {
        var json = EntryJson.of(securable, access.register().of(securable));
        return admission.onlyBrowses(exchange.caller(), securable) ? json.put("browse_only", true) : json;
    }

    static String required(Exchange exchange, String name) {
        return exchange.parameter(name).orElseThrow(() -> ApiError.invalid("Missing required field: " + name));
    }
}
