package dev.talaan.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// A row of small bars without axes; the last one stands out. Two paths draw it: a page has many of them, and an
/// element for each bar would be most of the page.
public record Sparkline(List<Bar> bars) {

    private static final int HEIGHT = 16;
    private static final int STEP = 5;

    public record Bar(int x, int y, int height, boolean last) {}

    /// Unknown amounts are null and leave a gap.
    public static Sparkline of(List<BigDecimal> amounts) {
        var top = amounts.stream().filter(Objects::nonNull).reduce(BigDecimal.ONE, BigDecimal::max);
        return new Sparkline(IntStream.range(0, amounts.size())
                .filter(i -> amounts.get(i) != null && amounts.get(i).signum() > 0)
                .mapToObj(i -> {
                    var share = amounts.get(i).doubleValue() / top.doubleValue();
                    var height = Math.max(1, (int) Math.round(share * HEIGHT));
                    return new Bar(i * STEP, HEIGHT - height, height, i == amounts.size() - 1);
                })
                .toList());
    }

    /// The path of all bars but the one that stands out.
    public String earlier() {
        return path(false);
    }

    /// The path of the bar that stands out; empty if its amount is unknown.
    public String latest() {
        return path(true);
    }

    private String path(boolean last) {
        var path = new StringBuilder();
        for (var bar : bars) {
            if (bar.last() == last) {
                path.append('M').append(bar.x()).append(' ').append(bar.y());
                path.append("h4v").append(bar.height()).append("h-4z");
            }
        }
        return path.toString();
    }
}
