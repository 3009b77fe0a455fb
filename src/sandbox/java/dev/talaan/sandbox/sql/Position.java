package dev.talaan.sandbox.sql;

/// A place in a statement, as Spark counts: lines from one, positions from nought.
record Position(int line, int column) {

    static Position of(String statement, int offset) {
        var before = statement.substring(0, Math.clamp(offset, 0, statement.length()));
        var line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return new Position(line, before.length() - before.lastIndexOf('\n') - 1);
    }

    String spark() {
        return "line " + line + " pos " + column;
    }

    String parser() {
        return "(line " + line + ", pos " + column + ")";
    }
}
