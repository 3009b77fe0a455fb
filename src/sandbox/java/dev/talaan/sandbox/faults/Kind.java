package dev.talaan.sandbox.faults;

/// The ways in which a call can go wrong.
public enum Kind {
    /// The answer is right, but late.
    LATENCY,
    /// The work is done at once, and its answer is late.
    LATE_ANSWER,
    /// A status with an error in Databricks' shape.
    STATUS,
    /// A proxy answers in place of Databricks, with a page.
    HTML,
    /// An answer with nothing in it.
    EMPTY,
    /// The connection breaks off in the middle of the answer.
    TRUNCATED,
    /// Valid JSON whose values have other types than the contract says.
    WRONG_TYPES,
    /// A body that the order itself holds, in place of the answer.
    BODY,
    /// A hundred megabytes of JSON, one text, whose length nobody announces.
    HUGE,
    /// A hundred megabytes of JSON, an announced length: the answer's list with more entries than anybody can hold.
    MANY,
    /// A list whose pages do not end: the first page again and again, with a new token each time.
    ENDLESS,
    /// A list whose pages all name the same next one.
    SAME_TOKEN,
    /// Nothing is spoilt; the answer is kept, to be read at `GET /_sandbox/faults/kept`.
    KEPT,
    /// The connection is dropped before anything is done.
    RESET,
    /// The work is done, then the connection is dropped.
    RESET_AFTER,
    /// Nobody is there: every connection is closed at once, whatever the path.
    DOWN
}
