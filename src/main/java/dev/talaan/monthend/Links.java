package dev.talaan.monthend;

import dev.talaan.bir.Period;

/// Where the pages of a month's runs lie.
final class Links {

    private Links() {}

    static String month(Period month) {
        return "/month-end/" + month;
    }

    static String runs(Period month) {
        return month(month) + "/runs";
    }

    static String newRun(Period month) {
        return runs(month) + "/new";
    }

    static String run(Period month, long runId) {
        return runs(month) + "/" + runId;
    }

    static String cancellation(Period month, long runId) {
        return run(month, runId) + "/cancellation";
    }

    /// Where it is told what became of what somebody asked for.
    static String asked(Period month, long change) {
        return month(month) + "/asked/" + change;
    }
}
