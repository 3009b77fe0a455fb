package dev.talaan.sandbox.time;

/// The pace that holds right now.
public final class Tempo {

    private volatile Pace pace = Pace.USUAL;

    public Pace pace() {
        return pace;
    }

    public void change(Pace to) {
        pace = to;
    }
}
