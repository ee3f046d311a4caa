package org.recce4j.diff.result;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.Masking;
import org.recce4j.diff.result.HistogramDiff.End;
import org.recce4j.diff.result.ProfileDistribution.Cuts;
import org.recce4j.diff.result.ProfileDistribution.Frequent;
import org.recce4j.diff.result.ProfileDistribution.Shape;
import org.recce4j.diff.result.ProfileDistribution.Value;

/** The distribution of a column for people, in one line for each side; a difference is never in the part that is left out. */
final class ShapeWords {

    /** A report shows cells of this length in full. */
    private static final int MOST_TEXT = 48;

    /** The length of a timestamp to the second. */
    private static final int MOST_TIMESTAMP = 19;

    private static final int MOST_NUMBER = 22;

    private static final double NANOS = 1e9;
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

    private final Shape shape;
    private final @Nullable Shape other;

    private ShapeWords(Shape shape, @Nullable Shape other) {
        this.shape = shape;
        this.other = other;
    }

    /** Returns the text of one side; of a side that lacks the column, that it does. */
    static String of(@Nullable Shape shape, @Nullable Shape other) {
        if (shape instanceof ProfileDistribution.Hidden) {
            return Masking.HIDDEN;
        }
        return shape == null ? "missing" : new ShapeWords(shape, other).text();
    }

    private String text() {
        if (shape instanceof Frequent values) {
            return text(values);
        }
        Cuts cuts = (Cuts) shape;
        return other instanceof Cuts others && plain(cuts).equals(plain(others)) ? text(cuts, others) : plain(cuts);
    }

    /** Returns the text of a side that would look like the other one. */
    private static String text(Cuts cuts, Cuts others) {
        List<String> ends = new ArrayList<>();
        if (!End.same(cuts.extremes().least(), others.extremes().least())) {
            ends.add("minimum " + exact(cuts.extremes().least()));
        }
        if (!End.same(cuts.extremes().greatest(), others.extremes().greatest())) {
            ends.add("maximum " + exact(cuts.extremes().greatest()));
        }
        if (!ends.isEmpty()) {
            return String.join(", ", ends);
        }
        return cuts.hasCutsOf(others, false) ? plain(cuts) : plain(cuts) + otherCut(cuts, others);
    }

    private static String otherCut(Cuts cuts, Cuts others) {
        for (int i = 0; i < Math.min(cuts.edges().size(), others.edges().size()); i++) {
            double edge = cuts.edges().get(i);
            if (edge != others.edges().get(i).doubleValue()) {
                return "; cut " + i + " at " + (cuts.inSeconds() ? timestamp(edge) : Cells.exact(edge));
            }
        }
        return "";
    }

    private static String timestamp(double seconds) {
        long whole = (long) Math.floor(seconds);
        int nanos = (int) ((seconds - whole) * NANOS);
        return Cells.timestamp(
                LocalDateTime.ofEpochSecond(whole, nanos, ZoneOffset.UTC).format(TIMESTAMP));
    }

    /** Returns the ends and the densities between them, so many that they fit, and the values beyond. */
    private static String plain(Cuts cuts) {
        String special = cuts.extremes().notFinite().text();
        if (cuts.edges().isEmpty()) {
            return special.isEmpty() ? "no value" : special;
        }
        String least = end(cuts, cuts.extremes().least());
        String greatest = end(cuts, cuts.extremes().greatest());
        int room = MOST_TEXT - least.length() - greatest.length() - 2;
        int step = (ProfileDistribution.BINS + room - 1) / room;
        String bars = least + " " + Cells.line(cuts.densities(step)) + " " + greatest;
        return special.isEmpty() ? bars : bars + "; " + special;
    }

    private static String end(Cuts cuts, @Nullable End end) {
        String exact = exact(end);
        if (end == null || exact.length() <= (cuts.inSeconds() ? MOST_TIMESTAMP : MOST_NUMBER)) {
            return exact;
        }
        return cuts.inSeconds()
                ? exact.substring(0, MOST_TIMESTAMP)
                : Cells.of(end.position().doubleValue());
    }

    private static String exact(@Nullable End end) {
        return end == null ? "" : end.text();
    }

    private String text(Frequent values) {
        StringBuilder text = new StringBuilder(Cells.of(values.distinct()) + " distinct");
        Set<Value> chosen = chosen(values, MOST_TEXT - text.length());
        String separator = ": ";
        for (Value value : values.frequent()) {
            if (chosen.contains(value)) {
                text.append(separator).append(text(value));
                separator = ", ";
            }
        }
        long left = values.distinct() - chosen.size();
        return chosen.isEmpty() || left == 0
                ? text.toString()
                : text.append(more(left)).toString();
    }

    /** Returns the values that fit: those whose shares differ most, then the most frequent ones. */
    private Set<Value> chosen(Frequent values, int length) {
        Map<String, Double> others = other instanceof Frequent frequent ? shares(frequent) : shares(values);
        Map<String, Double> shares = shares(values);
        List<Value> ranked = new ArrayList<>(values.frequent());
        ranked.sort(Comparator.comparingDouble(
                value -> -Math.abs(shares.getOrDefault(value.text(), 0.0) - others.getOrDefault(value.text(), 0.0))));
        Set<Value> chosen = new HashSet<>();
        int used = 0;
        for (Value value : ranked) {
            used += text(value).length() + 2;
            long left = values.distinct() - chosen.size() - 1;
            if (!chosen.isEmpty() && used + (left == 0 ? 0 : more(left).length()) > length) {
                break;
            }
            chosen.add(value);
        }
        return chosen;
    }

    private static Map<String, Double> shares(Frequent values) {
        return values.frequent().stream()
                .collect(Collectors.toMap(
                        Value::text,
                        value -> (double) value.rows() / values.values(),
                        Double::sum,
                        LinkedHashMap::new));
    }

    private static String text(Value value) {
        return Cells.text(value.text()) + " (" + Cells.of(value.rows()) + ")";
    }

    private static String more(long count) {
        return ", " + Cells.of(count) + " more";
    }
}
