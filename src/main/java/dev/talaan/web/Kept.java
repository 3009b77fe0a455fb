package dev.talaan.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/// What the person had written when the session ended, for the page that shows the form again. Nothing of it was sent
/// anywhere, and it is no more to be trusted than any other input. The page that shows it, shows it once.
///
/// Whoever signs in again lands at the address that the form was sent to, so that address needs a GET too: it redirects
/// to the page with the form, whose own address must lie below it (`/runs` and `/runs/new`).
@Named
@RequestScoped
public class Kept {

    private final Optional<KeptForm> form;

    Kept(KeptForms forms, RoutingContext request) {
        form = forms.of(request);
        form.ifPresent(kept -> request.addHeadersEndHandler(_ -> {
            if (request.response().getStatusCode() == 200) { // a redirect to the form has shown nothing yet
                forms.forget(request, kept);
            }
        }));
    }

    public boolean any() {
        return form.isPresent();
    }

    /// Whether it was too long to be kept whole.
    public boolean cut() {
        return form.filter(KeptForm::cut).isPresent();
    }

    /// The first, or only, value of a field.
    public Optional<String> field(String name) {
        return all(name).stream().findFirst();
    }

    /// The values of a field that can have several.
    public List<String> all(String name) {
        return form.stream()
                .flatMap(kept -> kept.fields().stream())
                .filter(field -> field.name().equals(name))
                .map(KeptForm.Field::value)
                .toList();
    }
}
