package org.recce4j.diff.internal.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.internal.check.Params;
import org.recce4j.diff.result.SampledPart;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.build.BuildDialect;

/**
 * The parameter {@code sampling}: a share of the rows, chosen by a hash of their keys, or of whole rows. A row and its equal on the other
 * side have one hash, so that both are compared or neither. Only columns count whose equal values have one text on both sides; that
 * the others are left out makes more rows share a hash, and nothing else.
 *
 * @param share more than 0 and less than 1
 */
record Sampling(BigDecimal share) {

    static final String NAME = "sampling";

    /** Eight hexadecimal digits. */
    private static final BigDecimal HASHES = BigDecimal.valueOf(1L << 32);

    /** Reads the parameter; null if it is not given. */
    static @Nullable Sampling find(Params params) {
        BigDecimal share = params.share(NAME);
        return share == null ? null : new Sampling(share);
    }

    /** Returns what a result says of the sample. */
    SampledPart of(TableComparison comparison) {
        return new SampledPart(share, !comparison.key().columns().isEmpty());
    }

    /** Returns the tables with the rows of the sample. */
    Tables of(Tables tables, TableComparison comparison) {
        List<ColumnPair> hashed = HashedColumns.of(tables, comparison);
        if (hashed.isEmpty()) {
            throw new DiffException(
                    DiffErrorCode.INVALID_CHECK,
                    "Cannot sample " + tables.node().id() + ": no column "
                            + (comparison.key().columns().isEmpty() ? "that is compared exactly" : "of its key")
                            + " is a text, an integer, a decimal, a boolean, a date, a timestamp without time zone or a UUID of one type"
                            + " on both sides (between two kinds of warehouses, only texts and integers can be used); give another"
                            + " primary_key, or leave out sampling");
        }
        return tables.with(
                tables.base().and(chosen(tables.baseDialect(), hashed, ColumnPair::base)),
                tables.current().and(chosen(tables.dialect(), hashed, ColumnPair::current)));
    }

    /** Returns the condition of the rows of the sample. */
    Condition chosen(BuildDialect dialect, List<ColumnPair> pairs, Function<ColumnPair, ResultColumn> side) {
        Field<String> text = pairs.stream()
                .map(side)
                .map(column -> text(dialect, column))
                .reduce((left, right) -> left.concat(DSL.inline(",")).concat(right))
                .orElseThrow();
        return dialect.md5(text).lt(DSL.inline(limit()));
    }

    private static Field<String> text(BuildDialect dialect, ResultColumn column) {
        Field<Object> value = DSL.field(DSL.name(column.name()));
        return DSL.coalesce(dialect.text(dialect.exact(value, column.type())), DSL.inline(""));
    }

    /** The hashes below these digits are so many of all. */
    private String limit() {
        long limit = share.multiply(HASHES).setScale(0, RoundingMode.UP).longValueExact();
        return String.format(Locale.ROOT, "%08x", limit);
    }
}
