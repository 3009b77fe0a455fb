package dev.talaan.monthend;

import java.util.List;
import java.util.UUID;

/// What somebody reads before they ask for something, and the form in which they say why.
///
/// @param heading what would happen, in one sentence
/// @param facts what it is about
/// @param call what would be sent to Databricks
/// @param offered whether it can be asked for as things are
/// @param seen the digest of what is on the screen
/// @param ticket the id that the Change is going to have
/// @param here where this question is asked
/// @param sendsTo where the form goes
/// @param deed what the button says
record Question(
        String title,
        String heading,
        List<Fact> facts,
        String call,
        boolean offered,
        String seen,
        UUID ticket,
        String here,
        String sendsTo,
        String deed,
        String back,
        Typed typed) {

    /// @param href where it is shown in full; empty if nowhere
    record Fact(String name, String value, String href) {
        Fact(String name, String value) {
            this(name, value, "");
        }
    }

    Question with(Typed other) {
        return new Question(title, heading, facts, call, offered, seen, ticket, here, sendsTo, deed, back, other);
    }
}
