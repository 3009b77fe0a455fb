package bench;

import java.util.ArrayList;
import java.util.List;

/// Two questions about the record: what a Change costs beside a bare insert, and whether its pages stay as fast while
/// it grows (bench/README.md). `bench/ledger` builds what this needs and starts it at the root of the project.
final class LedgerBench {

    private static final List<Integer> SIZES = List.of(1_000, 100_000, 1_000_000);

    private LedgerBench() {}

    static void main(String... arguments) throws Exception {
        System.out.printf(
                "%d cores, %s, Java %s%n",
                Runtime.getRuntime().availableProcessors(), System.getProperty("os.arch"), Runtime.version());
        var demos = new ArrayList<Demo>();
        try {
            System.out.printf("%nThree ledgers, each with a portal and a database server of its own%n");
            for (var size : SIZES) {
                var demo = Demo.start("ledger-" + size);
                demos.add(demo);
                Seed.fill(demo.books(), size);
            }
            System.out.printf(
                    "%nPages of the record, one reader, medians at these sizes   wanted: ratio 1.5 or less%n");
            new Pages(demos).measure();
            System.out.printf("%nChanges put on record beside a bare insert, on the largest of them%n");
            new Appends(
                            demos.getLast().books(),
                            new PgBench(arguments[0], demos.getLast().books()))
                    .measure();
        } finally {
            demos.forEach(Demo::close);
        }
    }
}
