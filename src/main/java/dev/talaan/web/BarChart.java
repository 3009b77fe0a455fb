package dev.talaan.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Grouped bars for an SVG that the server draws. The same numbers stand in a table beside it.
///
/// @param title what a screen reader says of the picture
public record BarChart(String title, List<Bar> bars, List<Tick> ticks, List<Label> labels) {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 180;
    private static final int LEFT = 44;
    private static final int TOP = 8;
    private static final int FLOOR = 150;

    /// @param series 1 for the first
    public record Bar(int series, double x, double y, double width, double height) {

        private void draw(StringBuilder path) {
            tenths(path.append('M'), x);
            tenths(path.append(' '), y);
            tenths(path.append('h'), width);
            tenths(path.append('v'), height);
            tenths(path.append("h-"), width).append('z');
        }

        private static StringBuilder tenths(StringBuilder path, double pixels) {
            var tenths = Math.round(pixels * 10);
            return path.append(tenths / 10).append('.').append(tenths % 10);
        }
    }

    public record Tick(double y, String label) {}

    public record Label(double x, String text) {}

    /// One row of bars per label. Unknown amounts are null and leave a gap; negative ones are drawn as none.
    ///
    /// @param series each as long as the labels
    public static BarChart of(String title, List<String> labels, List<List<BigDecimal>> series) {
        var top = roundedUp(
                series.stream().flatMap(List::stream).filter(Objects::nonNull).reduce(BigDecimal.ONE, BigDecimal::max));
        var group = (double) (WIDTH - LEFT) / labels.size();
        var width = Math.min(12, group / (series.size() + 1.5));
        var bars = new ArrayList<Bar>();
        for (int s = 0; s < series.size(); s++) {
            for (int i = 0; i < labels.size(); i++) {
                var amount = series.get(s).get(i);
                if (amount != null && amount.signum() > 0) {
                    var height = share(amount, top) * (FLOOR - TOP);
                    var x = LEFT + group * (i + 0.5) + (s - series.size() / 2.0) * (width + 1);
                    bars.add(new Bar(s + 1, round(x), round(FLOOR - height), round(width), round(height)));
                }
            }
        }
        return new BarChart(title, bars, ticks(top), labels(labels, group));
    }

    /// The bars of each series as one path; an element for each bar would be many.
    public List<String> paths() {
        var paths = Stream.generate(StringBuilder::new)
                .limit(bars.isEmpty() ? 0 : bars.getLast().series())
                .toList();
        bars.forEach(bar -> bar.draw(paths.get(bar.series() - 1)));
        return paths.stream().map(StringBuilder::toString).toList();
    }

    public int width() {
        return WIDTH;
    }

    public int height() {
        return HEIGHT;
    }

    private static List<Label> labels(List<String> labels, double group) {
        return IntStream.range(0, labels.size())
                .mapToObj(i -> new Label(round(LEFT + group * (i + 0.5)), labels.get(i)))
                .toList();
    }

    private static List<Tick> ticks(BigDecimal top) {
        return IntStream.rangeClosed(0, 2)
                .mapToObj(i -> {
                    var amount = top.multiply(BigDecimal.valueOf(i)).divide(BigDecimal.TWO, MathContext.DECIMAL32);
                    return new Tick(round(FLOOR - share(amount, top) * (FLOOR - TOP)), brief(amount));
                })
                .toList();
    }

    /// 1, 2, 3, 4, 5, 6, 8 or 10 times a power of ten.
    private static BigDecimal roundedUp(BigDecimal greatest) {
        var power = BigDecimal.ONE.scaleByPowerOfTen(greatest.precision() - greatest.scale() - 1);
        return List.of(1, 2, 3, 4, 5, 6, 8, 10).stream()
                .map(times -> power.multiply(BigDecimal.valueOf(times)))
                .filter(candidate -> candidate.compareTo(greatest) >= 0)
                .findFirst()
                .orElseThrow();
    }

    private static String brief(BigDecimal amount) {
        var million = BigDecimal.valueOf(1_000_000);
        var thousand = BigDecimal.valueOf(1_000);
        if (amount.compareTo(million) >= 0) {
            return amount.divide(million, 1, RoundingMode.HALF_UP)
                            .stripTrailingZeros()
                            .toPlainString() + "M";
        }
        return amount.compareTo(thousand) >= 0
                ? amount.divide(thousand, 0, RoundingMode.HALF_UP).toPlainString() + "K"
                : amount.stripTrailingZeros().toPlainString();
    }

    private static double share(BigDecimal amount, BigDecimal top) {
        return amount.doubleValue() / top.doubleValue();
    }

    private static double round(double pixels) {
        return Math.round(pixels * 10) / 10.0;
    }
}
