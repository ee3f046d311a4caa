package org.recce4j.diff.internal.distribution;

import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.result.Profile;
import org.recce4j.diff.result.Profile.Precision;
import org.recce4j.diff.result.Profile.Statistic;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.build.BuildDialect;

/** The aggregates of one column's profile, and what their values mean. */
final class Measures {

    /** In seconds. */
    private static final double LONGEST_INTERVAL = 9e12;

    private final ResultColumn column;
    private final ColumnKind kind;
    private final BuildDialect dialect;
    private final SideTable table;
    private final Field<Object> value;

    Measures(SideTable table, ResultColumn column) {
        this.column = column;
        this.kind = ColumnKind.of(column.type());
        this.dialect = table.dialect();
        this.table = table;
        this.value = field(name(column.name()));
    }

    List<Field<?>> fields() {
        List<Field<?>> fields = new ArrayList<>();
        fields.add(count(value));
        fields.add(countDistinct(dialect.exact(value, column.type())));
        switch (kind) {
            case NUMBER -> {
                fields.add(min(value));
                fields.add(max(value));
                fields.addAll(Average.of(dialect, value, column.type()).fields());
                fields.add(dialect.sorting(dialect.median(value), table.table()));
            }
            case BOOL -> fields.add(count(when(field("{0}", Boolean.class, value), inline(1))));
            case MOMENT -> {
                fields.add(min(value));
                fields.add(max(value));
            }
            case INTERVAL -> {
                fields.add(dialect.text(min(value)));
                fields.add(dialect.text(max(value)));
                if (dialect.averagesIntervals()) {
                    fields.add(dialect.text(field("avg({0})", usual())));
                    fields.add(dialect.text(dialect.median(usual())));
                    fields.add(count(usual()));
                }
            }
            case OTHER -> {}
        }
        return fields;
    }

    /** Returns the profile from the values of {@link #fields}, which it takes in their order. */
    Profile.Column read(RowValues values) {
        long present = values.number();
        long distinct = values.number();
        String least = hasExtremes() ? values.text() : null;
        String greatest = hasExtremes() ? values.text() : null;
        Statistic average = null;
        Statistic median = null;
        if (kind == ColumnKind.NUMBER) {
            average = Average.of(dialect, value, column.type()).read(values, present);
            median = median(values.next());
        } else if (kind == ColumnKind.BOOL) {
            average = share(values.number(), present);
        } else if (kind == ColumnKind.INTERVAL && dialect.averagesIntervals()) {
            Statistic usualAverage = text(values.text());
            Statistic usualMedian = text(values.text());
            boolean allUsual = values.number() == present;
            average = allUsual ? usualAverage : null;
            median = allUsual ? usualMedian : null;
        }
        return new Profile.Column(
                column.name(), column.nativeType(), present, distinct, least, greatest, average, median);
    }

    /** Warehouses cannot average intervals whose microseconds are more than a long holds. */
    private Field<Object> usual() {
        Condition fits = abs(dialect.epoch(value, column.type())).lt(inline(LONGEST_INTERVAL));
        return when(fits, value);
    }

    private boolean hasExtremes() {
        return kind == ColumnKind.NUMBER || kind == ColumnKind.MOMENT || kind == ColumnKind.INTERVAL;
    }

    private @Nullable Statistic median(@Nullable Object median) {
        if (median == null) {
            return null;
        }
        Precision precision = dialect.quantilesAreExact() ? Precision.EXACT : Precision.APPROXIMATE;
        boolean floating = median instanceof Double || median instanceof Float;
        return new Statistic(floating ? ((Number) median).doubleValue() : RowValues.decimal(median), precision);
    }

    private static @Nullable Statistic share(long part, long whole) {
        return whole == 0
                ? null
                : new Statistic(
                        BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL128),
                        Precision.EXACT);
    }

    private static @Nullable Statistic text(@Nullable String text) {
        return text == null ? null : new Statistic(text, Precision.EXACT);
    }
}
