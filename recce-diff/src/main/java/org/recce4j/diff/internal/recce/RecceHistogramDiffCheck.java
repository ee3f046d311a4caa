package org.recce4j.diff.internal.recce;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.Check;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.Masking;
import org.recce4j.diff.internal.check.Models;
import org.recce4j.diff.internal.distribution.HistogramDiffCheck;
import org.recce4j.diff.result.RecceAnswer;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;

/** Recce's {@code histogram_diff}: the declared type is trusted, the column is any expression, and NaN fails the run. */
public record RecceHistogramDiffCheck(Json.Obj params, String model, String column, String declaredType, int bins)
        implements Check {

    private static final int DEFAULT_BINS = 50;

    private static final Set<String> UNSUPPORTED = Set.of(
            "CHAR",
            "CHARACTER",
            "VARCHAR",
            "CHARACTER VARYING",
            "NCHAR",
            "NVARCHAR",
            "BPCHAR",
            "TEXT",
            "STRING",
            "BOOLEAN",
            "BOOL",
            "TIME",
            "TIME WITHOUT TIME ZONE",
            "TIME WITH TIME ZONE",
            "TIMETZ");

    public static RecceHistogramDiffCheck of(Json.Obj params) {
        RecceParams given = new RecceParams(HistogramDiffCheck.TYPE, params);
        String declared = given.require("column_type");
        if (UNSUPPORTED.contains(name(declared))) {
            throw new DiffException(
                    DiffErrorCode.INVALID_CHECK,
                    "Cannot make a histogram_diff: column type " + declared + " is not supported");
        }
        int bins = Math.max(1, given.integer("num_bins", DEFAULT_BINS));
        return new RecceHistogramDiffCheck(
                params, given.require("model"), given.require("column_name"), declared, bins);
    }

    /** Returns a type's name without its numbers, in upper case. */
    static String name(String type) {
        return type.replaceAll("\\([^)]*\\)", "").strip().toUpperCase(Locale.ROOT);
    }

    @Override
    public String type() {
        return HistogramDiffCheck.TYPE;
    }

    @Override
    public String name() {
        return "histogram of " + model + "." + column;
    }

    @Override
    public List<NodeId> nodes(ChangeSet changes) {
        return Models.ids(changes, List.of(model));
    }

    @Override
    public CheckResult run(CheckContext context) {
        RecceHistogram base = RecceHistogram.of(RecceModels.table(context.base(), model), column);
        RecceHistogram current = RecceHistogram.of(RecceModels.table(context.current(), model), column);
        RecceBins found = RecceBins.of(declaredType, bins, base, current);
        Map<String, Object> before = found.side(base);
        Map<String, Object> after = found.side(current);
        boolean changed = DeepDiff.differs(before, after);
        Masking masking = RecceModels.masking(context, model);
        RecceBins shown = RecceModels.hides(masking, column) ? found.masked(masking) : found;
        Json.Obj result = Json.Obj.builder()
                .put("base", Json.of(before))
                .put("current", Json.of(after))
                .put("min", shown.min())
                .put("max", shown.max())
                .put("bin_edges", shown.edges())
                .put("labels", shown.labels())
                .build();
        return new RecceAnswer(
                result,
                false,
                RecceConclusions.of(changed, List.of(current.table().node().id())),
                changed ? "the counts differ" : "the counts are the same, in some order",
                List.of());
    }
}
