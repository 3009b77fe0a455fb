package dev.talaan.changes;

/// The engine did not take a proposal. Nothing was changed, and nothing is on record.
public abstract sealed class Declined extends RuntimeException {

    private Declined(String message) {
        super(message, null, false, false);
    }

    /// The person's roles do not reach so far.
    public static final class NotAllowed extends Declined {
        private final transient Description description;

        NotAllowed(Description description) {
            super("May not propose: " + description.sentence());
            this.description = description;
        }

        public Description description() {
            return description;
        }
    }

    /// Another Change of the same subject is being applied.
    public static final class Busy extends Declined {
        private final transient Change other;

        Busy(Change other) {
            super("Change " + other.number() + " is being applied: " + other.sentence());
            this.other = other;
        }

        public Change other() {
            return other;
        }
    }

    /// As things are, it makes no sense.
    public static final class Obstructed extends Declined {
        Obstructed(String why) {
            super(why);
        }
    }

    /// The truth is no longer what was on the screen.
    public static final class Moved extends Declined {
        Moved() {
            super("Something has changed since this was on the screen");
        }
    }

    /// It cannot be put on record, and so it is not done.
    public static final class Unrecorded extends Declined {
        Unrecorded() {
            super("The portal's own records cannot be written");
        }
    }

    /// The id in the form is that of something else.
    public static final class Taken extends Declined {
        Taken() {
            super("This form was sent before, for something else");
        }
    }
}
