package dev.talaan.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.regex.Pattern.CASE_INSENSITIVE;

import dev.talaan.web.KeptForm.Field;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.csrf.reactive.runtime.RestCsrfConfig;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Forms that came without a session, kept for ten minutes by the browser that sent them. Its cookie goes nowhere but
/// to the form's own address and below, and is lax: who comes back from the issuer comes from another site.
@ApplicationScoped
class KeptForms {

    static final String COOKIE = "talaan-kept";
    private static final Duration FOR = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_FIELDS = 200;
    private static final Pattern SAFE_PATH = Pattern.compile("[\\w/.~%!$&'()*+,=:@-]{1,300}");
    private static final Pattern SECRET = Pattern.compile("passw|secret|token", CASE_INSENSITIVE);

    private final Seal seal;
    private final Clock clock;
    private final RestCsrfConfig csrf;

    KeptForms(Seal seal, Clock clock, RestCsrfConfig csrf) {
        this.seal = seal;
        this.clock = clock;
        this.csrf = csrf;
    }

    /// Lets the browser keep what the request carries, if that is a form of ours. It has not been read before: who may
    /// do something is asked first.
    Uni<Void> keep(RoutingContext request) {
        if (!isForm(request)) {
            return Uni.createFrom().voidItem();
        }
        var body = request.request().body();
        request.request().resume();
        return Uni.createFrom()
                .completionStage(body.toCompletionStage())
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .invoke(read -> keep(request, read))
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull();
    }

    /// What was kept for a page, if anything.
    Optional<KeptForm> of(RoutingContext request) {
        return request.request().cookies(COOKIE).stream()
                .flatMap(cookie -> seal.open(cookie.getValue()).stream())
                .map(KeptForm::fromText)
                .filter(form -> form.until().isAfter(clock.instant()))
                .filter(form -> form.belongsTo(request.request().path()))
                .max(Comparator.comparingInt(form -> form.path().length()));
    }

    void forget(RoutingContext request, KeptForm form) {
        request.response().addCookie(cookie(request, form.path(), "").setMaxAge(0));
    }

    private static boolean isForm(RoutingContext request) {
        var type = request.request().getHeader("Content-Type");
        return request.request().method() == HttpMethod.POST
                && type != null
                && type.startsWith("application/x-www-form-urlencoded")
                && request.request().getHeader("Content-Length") != null // so that its size has been checked
                && !request.request().isEnded()
                && SAFE_PATH.matcher(request.request().path()).matches();
    }

    private void keep(RoutingContext request, Buffer body) {
        var written = new QueryStringDecoder(body.toString(UTF_8), UTF_8, false, MOST_FIELDS, true).parameters();
        if (!isOurs(request, written)) {
            return;
        }
        var path = request.request().path();
        var form = KeptForm.of(path, clock.instant().plus(FOR), worthKeeping(written));
        if (!form.fields().isEmpty()) {
            request.response()
                    .addCookie(cookie(request, path, seal.close(form.asText())).setMaxAge(FOR.toSeconds()));
        }
    }

    /// The check that a form is from a page of ours comes after the question who sends it, so it is made here too.
    private boolean isOurs(RoutingContext request, Map<String, List<String>> written) {
        var cookie = request.request().getCookie(csrf.cookieName());
        var header = request.request().getHeader(csrf.tokenHeaderName());
        var sent = header != null ? List.of(header) : written.getOrDefault(csrf.formFieldName(), List.of());
        return cookie != null && sent.equals(List.of(cookie.getValue()));
    }

    private static List<Field> worthKeeping(Map<String, List<String>> written) {
        return written.entrySet().stream()
                .filter(entry -> !SECRET.matcher(entry.getKey()).find())
                .flatMap(entry -> entry.getValue().stream().map(value -> new Field(entry.getKey(), value)))
                .toList();
    }

    private static Cookie cookie(RoutingContext request, String path, String value) {
        return Cookie.cookie(COOKIE, value)
                .setPath(path)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX)
                .setSecure(request.request().isSSL());
    }
}
