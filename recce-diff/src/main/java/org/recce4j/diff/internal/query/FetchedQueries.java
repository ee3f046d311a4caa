package org.recce4j.diff.internal.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.InconclusiveException;
import org.recce4j.diff.internal.budget.BudgetRunner;
import org.recce4j.diff.internal.places.FetchedRow;
import org.recce4j.diff.internal.places.Meeting;
import org.recce4j.diff.internal.places.NoMeeting;
import org.recce4j.diff.internal.places.Precision;
import org.recce4j.diff.internal.places.RowFetch;
import org.recce4j.diff.internal.places.SideColumn;
import org.recce4j.diff.result.Fetched;
import org.recce4j.model.print.Numbers;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.Sql;

/**
 * Compares two queries in two places: the rows of both are read, and compared here.
 *
 * @param keys which of the pairs are the key
 */
record FetchedQueries(SideQuery base, SideQuery current, List<ResultColumnPair> pairs, List<ResultColumnPair> keys) {

    private static final String TABLE = "q";

    ResultComparison compare() {
        Map<ResultColumnPair, Meeting> meetings = new LinkedHashMap<>();
        List<String> notCompared = new ArrayList<>();
        for (ResultColumnPair pair : pairs) {
            Optional<Meeting> meeting = Meeting.find(column(base, pair.base()), column(current, pair.current()));
            meeting.ifPresentOrElse(found -> meetings.put(pair, found), () -> notCompared.add(reason(pair)));
        }
        keys.stream().filter(key -> !meetings.containsKey(key)).findFirst().ifPresent(key -> {
            throw new InconclusiveException("the primary key cannot be compared: " + reason(key));
        });
        List<ResultColumnPair> compared = List.copyOf(meetings.keySet());
        long before = base.count();
        long after = current.count();
        if (BudgetRunner.exceedsRows(current.side().runner(), Math.max(before, after))) {
            notCompared.add(0, tooMany(before, after));
            return ResultComparison.ofCounts(before, after, compared, notCompared);
        }
        if (meetings.isEmpty()) {
            return ResultComparison.ofCounts(before, after, compared, notCompared);
        }
        return compare(meetings, compared).with(notCompared, new Fetched(before, after, precision(meetings)));
    }

    private ResultComparison compare(Map<ResultColumnPair, Meeting> meetings, List<ResultColumnPair> compared) {
        List<Meeting> forms = List.copyOf(meetings.values());
        List<Integer> positions = keys.stream().map(compared::indexOf).toList();
        List<ReadRow> baseRows = new ArrayList<>();
        fetch(base)
                .read(
                        forms,
                        Meeting::base,
                        shown(compared, ResultColumnPair::base),
                        row -> baseRows.add(row(row, true, positions)));
        List<ReadRow> currentRows = new ArrayList<>();
        fetch(current)
                .read(
                        forms,
                        Meeting::current,
                        shown(compared, ResultColumnPair::current),
                        row -> currentRows.add(row(row, false, positions)));
        return new MemoryComparison(baseRows, currentRows, compared, keys).compare();
    }

    private static ReadRow row(FetchedRow row, boolean inBase, List<Integer> positions) {
        List<@Nullable Object> key = row.key(positions);
        return new ReadRow(row.key(row.values().size()), new OneSidedRow(inBase, key, row.shown()));
    }

    private static List<Field<?>> shown(List<ResultColumnPair> pairs, Function<ResultColumnPair, ResultColumn> side) {
        return pairs.stream()
                .<Field<?>>map(pair -> Sql.column(TABLE, side.apply(pair).name()))
                .toList();
    }

    private static RowFetch fetch(SideQuery query) {
        return new RowFetch(
                query.side().runner(),
                "the rows of " + query.label(),
                query.table(TABLE),
                BudgetRunner.rows(query.side().runner()));
    }

    private static SideColumn column(SideQuery query, ResultColumn column) {
        BuildDialect dialect = Sql.parts(query.side().runner().dialect());
        return new SideColumn(dialect, Sql.column(TABLE, column.name()), column);
    }

    private String reason(ResultColumnPair pair) {
        return "column \"" + pair.name() + "\": "
                + NoMeeting.whyNot(column(base, pair.base()), column(current, pair.current()));
    }

    private String tooMany(long base, long current) {
        return "the queries have " + Numbers.count(base, "row") + " in base and " + Numbers.of(current)
                + " in current, in two places, and at most "
                + Numbers.of(BudgetRunner.rows(this.current.side().runner()))
                + " rows of each side are fetched to compare them; raise \"budget: {rows: N}\"";
    }

    private static Map<String, String> precision(Map<ResultColumnPair, Meeting> meetings) {
        Map<String, String> precision = new LinkedHashMap<>();
        meetings.forEach((pair, meeting) -> {
            if (meeting.precision() != Precision.EXACT) {
                precision.put(pair.name(), meeting.precision().words());
            }
        });
        return precision;
    }
}
