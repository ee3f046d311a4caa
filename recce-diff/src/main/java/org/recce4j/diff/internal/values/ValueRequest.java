package org.recce4j.diff.internal.values;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.internal.check.Filters;
import org.recce4j.diff.internal.check.Params;
import org.recce4j.diff.internal.check.SampleChoice;
import org.recce4j.diff.internal.policy.ComparingCheck;
import org.recce4j.diff.result.Scope;

/**
 * What a user asks of a comparison of values.
 *
 * @param model the model's name or unique id
 * @param primaryKey the columns of the key; none to find them
 * @param columns the columns to compare; none for all
 * @param filters the rows to compare
 * @param rules how columns are paired and compared
 * @param samples how many of the rows that differ to show
 * @param fingerprint whether to look for a proof that all rows are equal before they are joined; null to decide by what changed
 * @param sampling which part of the rows to compare; null for all
 */
record ValueRequest(
        String model,
        List<String> primaryKey,
        List<String> columns,
        Filters filters,
        ColumnRules rules,
        int samples,
        @Nullable Boolean fingerprint,
        @Nullable Sampling sampling) {

    static final List<String> PARAMETERS = Params.names(
            Params.names(
                    List.of("model", "primary_key", "columns", SampleChoice.PARAMETER, "fingerprint"), Filters.NAMES),
            ColumnRules.NAMES,
            ComparingCheck.POLICY,
            Sampling.NAME);

    /** Returns the tables with the rows to compare. */
    Tables rows(Tables tables, TableComparison comparison) {
        return sampling == null ? tables : sampling.of(tables, comparison);
    }

    /** Returns the rows to say in a result. */
    Scope scope(TableComparison comparison) {
        Scope scope = filters.scope();
        return sampling == null ? scope : scope.sampled(sampling.of(comparison));
    }

    static ValueRequest of(Params params) {
        Params given = params.requireKnown(PARAMETERS);
        return new ValueRequest(
                given.require("model"),
                given.listOrText("primary_key"),
                given.list("columns"),
                Filters.of(given),
                ColumnRules.of(given),
                SampleChoice.limit(given),
                given.flag("fingerprint"),
                Sampling.find(given));
    }
}
