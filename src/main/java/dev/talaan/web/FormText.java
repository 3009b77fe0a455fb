package dev.talaan.web;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;

/// What a form holds is text, or it goes no further: PostgreSQL would refuse a NUL, long after it was worth a word.
@ApplicationScoped
class FormText {

    @ServerRequestFilter
    @WithFormRead
    void check() {
        var form = CurrentRequestManager.get().getFormData();
        if (form != null && holdsNul(form)) {
            throw Problem.badRequest(
                    "What was entered holds a character that is no text (NUL).",
                    "Nothing was changed. Go back, write it anew instead of pasting it, and send it again.");
        }
    }

    private static boolean holdsNul(FormData form) {
        for (var name : form) {
            if (name.indexOf('\0') >= 0
                    || form.get(name).stream()
                            .anyMatch(field ->
                                    !field.isFileItem() && field.getValue().indexOf('\0') >= 0)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a failure is about a form whose bytes could not be read as one: the parser throws these for a stray `%`
    /// or a charset that there is not, and a form that has been read is there.
    static boolean isUnreadable(Throwable failure) {
        var request = CurrentRequestManager.get();
        return (failure instanceof IllegalArgumentException || failure instanceof IndexOutOfBoundsException)
                && request != null
                && request.getFormData() == null
                && isForm(request.serverRequest().getRequestHeader("Content-Type"));
    }

    private static boolean isForm(String type) {
        return type != null && type.startsWith("application/x-www-form-urlencoded");
    }
}
