package org.recce4j.diff.internal.recce;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.sql.ResultColumn;

/** Two sides of a distribution as parts of equal share. */
final class RecceShapes {

    /** That of a column whose values are hidden. */
    static final Json.Obj HIDDEN = Json.Obj.builder().put("kind", "hidden").build();

    private RecceShapes() {}

    /** Texts that are no numbers leave the column without a kind. */
    static Json.Obj histogram(ResultColumn column, RecceDistribution base, RecceDistribution current) {
        try {
            return histogram(steps(base, column), base.rows(), steps(current, column), current.rows());
        } catch (NumberFormatException text) {
            return Json.Obj.builder().put("kind", Json.Null.INSTANCE).build();
        }
    }

    private static Json.Obj histogram(RecceSteps base, long baseRows, RecceSteps current, long currentRows) {
        return Json.Obj.builder()
                .put("kind", "histogram")
                .put("base_bin_edges", base.edges())
                .put("current_bin_edges", current.edges())
                .put("base_density", base.densities())
                .put("current_density", current.densities())
                .put("base_total", baseRows)
                .put("current_total", currentRows)
                .build();
    }

    /** A text that is a number counts as one: the type is that of current. */
    private static RecceSteps steps(RecceDistribution side, ResultColumn column) {
        List<@Nullable Object> found = side.counts().getOrDefault(column.name(), List.of());
        if (found.size() < 3 || found.get(1) == null || found.get(2) == null) {
            return RecceSteps.NONE;
        }
        List<Double> inner = side.cuts().getOrDefault(column.name(), List.of());
        List<Double> shares =
                RecceDistribution.SHARES.stream().map(BigDecimal::doubleValue).toList();
        return RecceSteps.of(number(found.get(1)), inner, shares, number(found.get(2)));
    }

    private static double number(@Nullable Object end) {
        return end instanceof Number number ? number.doubleValue() : Double.parseDouble(String.valueOf(end));
    }
}
