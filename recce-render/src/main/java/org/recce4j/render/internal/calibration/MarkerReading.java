package org.recce4j.render.internal.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads off the compiled text what stands at the place of a marker. */
final class MarkerReading {

    private static final int MAX_VALUES = 4;
    private static final int MAX_LINE = 4_000;
    private static final int MAX_PAIRS = 2_000;
    private static final int NEIGHBOURS = 8;

    private final String marker;
    private final Map<String, Integer> weights = new LinkedHashMap<>();
    private boolean isUpper;
    private int pairs;

    private MarkerReading(String marker) {
        this.marker = marker;
    }

    /** Returns the texts that can stand for a marker, those with most evidence first. */
    static List<String> values(String rendered, String marker, List<String> compiled) {
        MarkerReading reading = new MarkerReading(marker);
        LineDiff.of(Words.lines(rendered), compiled).forEach(reading::read);
        return reading.ranked();
    }

    /** Returns the words that the compiled text has where the marker is, in order, and that the rendering does not have there. */
    static List<String> words(String rendered, String marker, List<String> compiled) {
        Set<String> words = new LinkedHashSet<>();
        for (LineDiff.Hunk hunk : LineDiff.of(Words.lines(rendered), compiled)) {
            if (hunk.left().stream().anyMatch(line -> Markers.indexOf(line, marker, 0) >= 0)) {
                Set<String> other = new LinkedHashSet<>(Words.of(String.join("\n", hunk.left())));
                Words.of(String.join("\n", hunk.right())).stream()
                        .filter(word -> !other.contains(word))
                        .forEach(words::add);
            }
        }
        return List.copyOf(words);
    }

    private void read(LineDiff.Hunk hunk) {
        if (hunk.left().stream().noneMatch(this::hasMarker)) {
            return;
        }
        for (String line : hunk.left()) {
            if (hasMarker(line)) {
                hunk.right().forEach(compiled -> read(line, compiled));
            }
        }
        if (weights.isEmpty()) {
            read(String.join("\n", hunk.left()), String.join("\n", hunk.right()));
        }
    }

    private boolean hasMarker(String line) {
        return Markers.indexOf(line, marker, 0) >= 0;
    }

    private void read(String line, String compiled) {
        if (line.length() > MAX_LINE || compiled.length() > MAX_LINE || ++pairs > MAX_PAIRS) {
            return;
        }
        Map<String, String> match = LinePattern.match(line, compiled);
        String value = match == null ? null : match.get(marker);
        if (value != null) {
            isUpper |= line.contains(marker.toUpperCase(Locale.ROOT));
            weights.merge(value, literalSize(line), Integer::sum);
        } else if (match == null) {
            readBetweenNeighbours(line, compiled);
        }
    }

    /** Of a line that differs elsewhere, too, the text between what stands before and after the marker counts a little. */
    private void readBetweenNeighbours(String line, String compiled) {
        int at = line.indexOf(marker);
        if (at < 0) {
            return;
        }
        String before = line.substring(Math.max(0, at - NEIGHBOURS), at);
        int end = at + marker.length();
        String after = line.substring(end, Math.min(line.length(), end + NEIGHBOURS));
        int start = Markers.isIn(before + after) || before.isBlank() ? -1 : compiled.indexOf(before);
        int stop =
                start < 0 ? -1 : after.isEmpty() ? compiled.length() : compiled.indexOf(after, start + before.length());
        if (stop >= 0) {
            weights.merge(compiled.substring(start + before.length(), stop), 1, Integer::sum);
        }
    }

    /** How much of a line is not blank and no marker: what the reading rests on. */
    private static int literalSize(String line) {
        int size = 1;
        for (Markers.Piece piece : Markers.split(line)) {
            size += piece.isMarker() ? 0 : piece.text().strip().length();
        }
        return size;
    }

    private List<String> ranked() {
        List<String> values = new ArrayList<>();
        weights.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MAX_VALUES)
                .forEach(entry -> {
                    values.add(entry.getKey());
                    if (isUpper) {
                        values.add(entry.getKey().toUpperCase(Locale.ROOT));
                    }
                });
        return List.copyOf(new LinkedHashSet<>(values));
    }
}
