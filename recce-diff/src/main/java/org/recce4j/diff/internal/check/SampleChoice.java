package org.recce4j.diff.internal.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.recce4j.diff.result.Samples;

/** Chooses some of the rows that differ. */
public final class SampleChoice {

    /** The name of the parameter. */
    public static final String PARAMETER = "samples";

    private static final int DEFAULT = 10;
    private static final int MOST = 1_000;

    private SampleChoice() {}

    /** Returns how many rows a check is to show. */
    public static int limit(Params params) {
        return params.upTo(PARAMETER, MOST, DEFAULT);
    }

    /** Returns so many rows of all kinds that occur, in the order of the kinds; as many of each, unless there are fewer. */
    public static List<Samples.Row> of(List<Samples.Row> rows, int limit) {
        Map<Samples.Kind, List<Samples.Row>> byKind = new EnumMap<>(Samples.Kind.class);
        for (Samples.Row row : rows) {
            byKind.computeIfAbsent(row.kind(), kind -> new ArrayList<>()).add(row);
        }
        Map<Samples.Kind, Integer> chosen = new EnumMap<>(Samples.Kind.class);
        int left = Math.min(limit, rows.size());
        while (left > 0) {
            for (Map.Entry<Samples.Kind, List<Samples.Row>> kind : byKind.entrySet()) {
                int taken = chosen.getOrDefault(kind.getKey(), 0);
                if (left > 0 && taken < kind.getValue().size()) {
                    chosen.put(kind.getKey(), taken + 1);
                    left--;
                }
            }
        }
        List<Samples.Row> all = new ArrayList<>();
        byKind.forEach((kind, found) -> all.addAll(found.subList(0, chosen.getOrDefault(kind, 0))));
        return all;
    }
}
