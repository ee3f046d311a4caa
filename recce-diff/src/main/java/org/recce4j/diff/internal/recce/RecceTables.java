package org.recce4j.diff.internal.recce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.internal.check.ColumnsQuery;
import org.recce4j.diff.internal.check.TableNodes;
import org.recce4j.model.Node;
import org.recce4j.model.Relation;
import org.recce4j.sql.Dialect;

/**
 * A model's table in each environment, and the names of its columns there.
 *
 * @param model the model's name
 */
record RecceTables(
        String model, Relation base, Relation current, List<String> baseColumns, List<String> currentColumns) {

    static RecceTables read(CheckContext context, String model) {
        Node before = require(context.base(), model);
        Node after = require(context.current(), model);
        Relation base = TableNodes.requireRelation(context.base(), before);
        Relation current = TableNodes.requireRelation(context.current(), after);
        return new RecceTables(
                model,
                base,
                current,
                List.copyOf(ColumnsQuery.read(context.base().runner(), context.base(), before, base)
                        .names()),
                List.copyOf(ColumnsQuery.read(context.current().runner(), context.current(), after, current)
                        .names()));
    }

    private static Node require(CheckContext.Side side, String model) {
        return RecceNodes.byName(side.state(), model)
                .orElseThrow(() -> new DiffException(
                        DiffErrorCode.MODEL_NOT_FOUND,
                        "Cannot compare \"" + model + "\": the " + side.name() + " state has no node of this name"));
    }

    Relation relation(CheckContext.Side side) {
        return side.name().equals("base") ? base : current;
    }

    /** Returns names as the tables spell them, current's spelling before base's; a name that no table has stays as it is. */
    List<String> spelled(List<String> names) {
        Map<String, String> spellings = new HashMap<>();
        baseColumns.forEach(column -> spellings.put(column.toLowerCase(Locale.ROOT), column));
        currentColumns.forEach(column -> spellings.put(column.toLowerCase(Locale.ROOT), column));
        return names.stream()
                .map(name -> spellings.getOrDefault(name.toLowerCase(Locale.ROOT), name))
                .toList();
    }

    /** Returns the columns that are compared: those asked for, else those that both tables spell alike; missing keys come first. */
    List<String> compared(List<String> asked, List<String> keys, Dialect dialect) {
        List<String> columns = new ArrayList<>(
                asked.isEmpty()
                        ? baseColumns.stream().filter(currentColumns::contains).toList()
                        : asked);
        for (int i = keys.size() - 1; i >= 0; i--) {
            if (!columns.contains(keys.get(i))) {
                columns.add(0, keys.get(i));
            }
        }
        columns.forEach(column -> requirePlain(column, dialect));
        return columns;
    }

    /** Recce does not double the quotes within a name, so that its statement is none. */
    private void requirePlain(String column, Dialect dialect) {
        if (dialect.quote(column).length() != column.length() + 2) {
            throw new DiffException(
                    DiffErrorCode.COLUMN_NOT_FOUND,
                    "Cannot compare \"" + model + "\" as Recce does: Recce cannot read column " + dialect.quote(column)
                            + ", because its name contains a quote; name other columns in \"columns\"");
        }
    }
}
