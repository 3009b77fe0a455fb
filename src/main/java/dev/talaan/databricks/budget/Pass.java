package dev.talaan.databricks.budget;

import java.util.concurrent.CompletionStage;

/// Room that a call has been given. It is given back when the call has ended.
public interface Pass {

    /// The call never left: it is as if it had not been there.
    void unused();

    /// What is about to begin goes on until then, whatever becomes of the call and its caller.
    ///
    /// @throws java.util.concurrent.CancellationException if the caller has gone by now: it must not begin
    void heldUntil(CompletionStage<?> end);
}
