package org.recce4j.diff.result;

import java.util.List;
import java.util.Locale;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Verdict;
import org.recce4j.model.Json;
import org.recce4j.model.print.Numbers;

/**
 * The rows of a query on one side. As JSON a {@link Frame}.
 *
 * @param rows the first rows, 2,000 at most, and how many there are in all
 */
public record QueryRows(Frame rows) implements CheckResult {

    @Override
    public Verdict verdict() {
        return Verdict.ANSWERED;
    }

    @Override
    public String summary() {
        int shown = rows.data().size();
        String all = Numbers.count(rows.totalRowCount() == null ? shown : rows.totalRowCount(), "row");
        return rows.more() ? String.format(Locale.ROOT, "%s; the first %,d are here", all, shown) : all;
    }

    @Override
    public List<List<String>> table() {
        return Frames.table(rows);
    }

    @Override
    public Json.Obj toJson() {
        return rows.toJson();
    }
}
