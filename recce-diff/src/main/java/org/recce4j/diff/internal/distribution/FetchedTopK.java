package org.recce4j.diff.internal.distribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.internal.budget.BudgetRunner;
import org.recce4j.diff.internal.places.FetchedRow;
import org.recce4j.diff.internal.places.Meeting;
import org.recce4j.diff.internal.places.MeetingKind;
import org.recce4j.diff.internal.places.Precision;
import org.recce4j.diff.internal.places.RowFetch;
import org.recce4j.diff.internal.places.SideColumn;
import org.recce4j.diff.result.Fetched;
import org.recce4j.diff.result.Scope;
import org.recce4j.diff.result.TopKDiff;
import org.recce4j.model.Json;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.build.Sql;

/** How often each value of a column is there, in tables of two places: the values of each side are counted there and compared here. */
final class FetchedTopK {

    private static final Meeting ROWS =
            new Meeting(ValueGroups.ROWS, ValueGroups.ROWS, Precision.EXACT, MeetingKind.SAME);

    private final SideTable base;
    private final SideTable current;
    private final SideColumn baseColumn;
    private final SideColumn currentColumn;
    private final Meeting meeting;
    private final int limit;
    private final Map<@Nullable Object, Group> groups = new HashMap<>();
    private long baseRead;
    private long currentRead;

    private FetchedTopK(
            SideTable base,
            SideColumn baseColumn,
            SideTable current,
            SideColumn currentColumn,
            Meeting meeting,
            int limit) {
        this.base = base;
        this.baseColumn = baseColumn;
        this.current = current;
        this.currentColumn = currentColumn;
        this.meeting = meeting;
        this.limit = limit;
    }

    /**
     * Returns the comparison; empty if the two columns cannot be compared exactly.
     *
     * @param limit the number of values to show
     */
    static Optional<FetchedTopK> of(
            SideTable base, ResultColumn before, SideTable current, ResultColumn after, int limit) {
        SideColumn baseColumn = base.column(before);
        SideColumn currentColumn = current.column(after);
        return Meeting.find(baseColumn, currentColumn)
                .map(meeting -> new FetchedTopK(base, baseColumn, current, currentColumn, meeting, limit));
    }

    /** Compares the rows that a scope describes. */
    TopKDiff run(Scope scope) {
        RowFetch before = fetch(base, baseColumn, meeting.base());
        RowFetch after = fetch(current, currentColumn, meeting.current());
        if (BudgetRunner.exceedsRows(after.runner(), Math.max(before.count(), after.count()))) {
            return ofTotals(scope);
        }
        read(before, row -> {
            baseRead++;
            group(row).base += rows(row);
        });
        read(after, row -> {
            currentRead++;
            Group group = group(row);
            group.current += rows(row);
            group.shown = shown(row);
        });
        return result(scope);
    }

    private static RowFetch fetch(SideTable side, SideColumn column, Field<?> form) {
        Table<Record> groups =
                DSL.table("({0})", ValueGroups.read(side, column, form)).as("side_groups");
        String label =
                "the values of " + side.node().id() + " in " + side.side().name();
        return new RowFetch(
                side.side().runner(),
                label,
                groups,
                BudgetRunner.rows(side.side().runner()));
    }

    private void read(RowFetch fetch, Consumer<FetchedRow> rows) {
        Meeting value = new Meeting(ValueGroups.VALUE, ValueGroups.VALUE, meeting.precision(), meeting.kind());
        fetch.read(List.of(value, ROWS), Meeting::base, List.of(ValueGroups.SHOWN), rows);
    }

    /** Too many values to fetch. */
    private TopKDiff ofTotals(Scope scope) {
        TopKDiff.Counts rows = new TopKDiff.Counts(count(base, DSL.noCondition()), count(current, DSL.noCondition()));
        TopKDiff.Counts nulls = new TopKDiff.Counts(
                count(base, baseColumn.field().isNull()),
                count(current, currentColumn.field().isNull()));
        return new TopKDiff(currentColumn.column().name(), List.of(), rows, nulls, 0, 0, scope, nothing());
    }

    private Fetched nothing() {
        return Fetched.nothing(BudgetRunner.rows(current.side().runner()));
    }

    private static long count(SideTable side, Condition condition) {
        Table<Record> rows = DSL.table(
                        "({0})",
                        Sql.builder(side.dialect())
                                .select(DSL.inline(1).as("one"))
                                .from(side.table())
                                .where(condition))
                .as("side_rows");
        String label = "the rows of " + side.node().id() + " in " + side.side().name();
        return new RowFetch(
                        side.side().runner(),
                        label,
                        rows,
                        BudgetRunner.rows(side.side().runner()))
                .count();
    }

    private Group group(FetchedRow row) {
        return groups.computeIfAbsent(row.values().get(0), value -> new Group(shown(row)));
    }

    private static long rows(FetchedRow row) {
        return (Long) Objects.requireNonNull(row.values().get(1));
    }

    private static String shown(FetchedRow row) {
        return row.shown().get(0) instanceof Json.Str text ? text.value() : "";
    }

    private TopKDiff result(Scope scope) {
        TopKDiff.Counts nulls = counts(groups.get(null));
        long different = groups.values().stream()
                .filter(group -> group.base != group.current)
                .count();
        long baseRows = groups.values().stream().mapToLong(group -> group.base).sum();
        long currentRows =
                groups.values().stream().mapToLong(group -> group.current).sum();
        Map<String, String> precision = meeting.precision() == Precision.EXACT
                ? Map.of()
                : Map.of(currentColumn.column().name(), meeting.precision().words());
        return new TopKDiff(
                currentColumn.column().name(),
                values(),
                new TopKDiff.Counts(baseRows, currentRows),
                nulls,
                groups.size() - (groups.containsKey(null) ? 1 : 0),
                different,
                scope,
                new Fetched(baseRead, currentRead, precision));
    }

    private List<TopKDiff.Value> values() {
        List<Group> found = new ArrayList<>();
        groups.forEach((value, group) -> {
            if (value != null) {
                found.add(group);
            }
        });
        found.sort(Comparator.comparing((Group group) -> -group.current)
                .thenComparing(group -> -group.base)
                .thenComparing(group -> group.shown));
        return found.stream()
                .limit(limit)
                .map(group -> new TopKDiff.Value(group.shown, counts(group)))
                .toList();
    }

    private static TopKDiff.Counts counts(@Nullable Group group) {
        return group == null ? new TopKDiff.Counts(0, 0) : new TopKDiff.Counts(group.base, group.current);
    }

    /** A value, and how many rows have it. */
    private static final class Group {

        private String shown;
        private long base;
        private long current;

        private Group(String shown) {
            this.shown = shown;
        }
    }
}
