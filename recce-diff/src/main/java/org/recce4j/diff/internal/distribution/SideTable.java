package org.recce4j.diff.internal.distribution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.DiffPlan;
import org.recce4j.diff.internal.check.ColumnsQuery;
import org.recce4j.diff.internal.check.Filters;
import org.recce4j.diff.internal.check.Scans;
import org.recce4j.diff.internal.check.TableColumns;
import org.recce4j.diff.internal.check.TableNodes;
import org.recce4j.diff.internal.check.TableRows;
import org.recce4j.diff.internal.places.SideColumn;
import org.recce4j.model.Node;
import org.recce4j.model.Relation;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.Sql;

/** A model's table in one environment, with the columns that it has in the warehouse now. */
public record SideTable(CheckContext.Side side, Node node, TableRows rows, List<ResultColumn> columns) {

    public SideTable {
        columns = List.copyOf(columns);
    }

    /** All rows of a table. */
    public SideTable(CheckContext.Side side, Node node, Relation relation, List<ResultColumn> columns) {
        this(side, node, TableRows.all(relation), columns);
    }

    /** Reads the columns of a model, which must be there and have rows of its own. */
    public static SideTable read(CheckContext context, CheckContext.Side side, String model, Filters filters) {
        Node node = TableNodes.require(context, side, model);
        return read(side, node, filters.rows(side, TableNodes.requireRelation(side, node)));
    }

    public static SideTable read(CheckContext.Side side, Node node, TableRows rows) {
        TableColumns columns = ColumnsQuery.read(side.runner(), side, node, rows);
        return new SideTable(side, node, rows, List.copyOf(columns.columns().values()));
    }

    public BuildDialect dialect() {
        return Sql.parts(side.runner().dialect());
    }

    public Table<Record> table() {
        return rows.named(side.runner().dialect());
    }

    public Relation relation() {
        return rows.relation();
    }

    /** Returns whether both are in warehouses of one kind. */
    boolean isOfOneKindWith(SideTable other) {
        return dialect().name().equals(other.dialect().name());
    }

    /** Returns a column of the table in a statement that reads nothing else. */
    SideColumn column(ResultColumn column) {
        return new SideColumn(dialect(), DSL.field(DSL.name(column.name())), column);
    }

    /** Returns a stage of a plan that reads these tables. */
    static DiffPlan.Stage stage(String name, String decides, List<String> statements, SideTable... tables) {
        List<String> names = Stream.of(tables)
                .map(table -> table.dialect().qualified(table.relation()))
                .toList();
        return Scans.stage(name, decides, DiffPlan.Stage.ALWAYS, statements, names);
    }

    /** Finds a column as a user writes it; null if the table has none. */
    public @Nullable ResultColumn find(String written) {
        return names().find(written);
    }

    public ResultColumn require(String written) {
        return names().require(written);
    }

    /** Returns this table with the columns that a user names, in the user's order; with all of them if none is named. */
    public SideTable only(List<String> written) {
        if (written.isEmpty()) {
            return this;
        }
        Set<ResultColumn> chosen = new LinkedHashSet<>();
        for (String name : written) {
            ResultColumn column = find(name);
            if (column != null) {
                chosen.add(column);
            }
        }
        return new SideTable(side, node, rows, new ArrayList<>(chosen));
    }

    /** Throws if a column that a user names is in none of these tables. */
    public static void requireAll(List<String> written, List<SideTable> tables) {
        for (String name : written) {
            if (tables.stream().allMatch(table -> table.find(name) == null)) {
                throw new DiffException(
                        DiffErrorCode.COLUMN_NOT_FOUND,
                        "Cannot profile " + tables.get(0).node().id() + ": it has no column \"" + name + "\" in "
                                + String.join(
                                        " or ",
                                        tables.stream()
                                                .map(table -> table.side().name())
                                                .toList())
                                + "; its columns are "
                                + tables.get(tables.size() - 1).names().names());
            }
        }
    }

    private TableColumns names() {
        Map<String, ResultColumn> named = new LinkedHashMap<>();
        columns.forEach(column -> named.put(column.name(), column));
        return new TableColumns(side.name(), node, named);
    }
}
