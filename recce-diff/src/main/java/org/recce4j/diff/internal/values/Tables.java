package org.recce4j.diff.internal.values;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.impl.DSL;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.DiffPlan;
import org.recce4j.diff.Masking;
import org.recce4j.diff.internal.check.ColumnNames;
import org.recce4j.diff.internal.check.ColumnsQuery;
import org.recce4j.diff.internal.check.OneTable;
import org.recce4j.diff.internal.check.RowMask;
import org.recce4j.diff.internal.check.Scans;
import org.recce4j.diff.internal.check.TableColumns;
import org.recce4j.diff.internal.check.TableNodes;
import org.recce4j.diff.internal.check.TableRows;
import org.recce4j.model.Node;
import org.recce4j.model.Relation;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.Sql;

/**
 * A model's tables on both sides, with the columns that they have now.
 *
 * @param baseRunner reads base's table; the same as the other one if one session reads both
 * @param runner reads current's table
 * @param columns the columns of both tables, and how they are paired
 */
record Tables(
        QueryRunner baseRunner,
        QueryRunner runner,
        Node node,
        TableRows base,
        TableRows current,
        ColumnMatching columns,
        Masking masking) {

    static Tables read(CheckContext context, ValueRequest request) {
        Node baseNode = TableNodes.require(context, context.base(), request.model());
        Node currentNode = TableNodes.require(context, context.current(), request.model());
        Relation base = TableNodes.requireRelation(context.base(), baseNode);
        Relation current = TableNodes.requireRelation(context.current(), currentNode);
        OneTable.requireTwoTables(context, base, current);
        boolean areTogether = context.isOnePlace();
        QueryRunner baseRunner =
                areTogether ? context.together() : context.base().runner();
        QueryRunner runner = areTogether ? baseRunner : context.current().runner();
        TableRows baseRows = request.filters().rows(context.base(), base);
        TableRows currentRows = request.filters().rows(context.current(), current);
        return new Tables(
                baseRunner,
                runner,
                currentNode,
                baseRows,
                currentRows,
                new ColumnMatching(
                        ColumnsQuery.read(baseRunner, context.base(), baseNode, baseRows),
                        ColumnsQuery.read(runner, context.current(), currentNode, currentRows),
                        request.rules()),
                context.masking(baseNode.id(), currentNode.id()));
    }

    /** Returns these tables with other rows. */
    Tables with(TableRows baseRows, TableRows currentRows) {
        return new Tables(baseRunner, runner, node, baseRows, currentRows, columns, masking);
    }

    TableColumns baseColumns() {
        return columns.base();
    }

    TableColumns currentColumns() {
        return columns.current();
    }

    ColumnRules rules() {
        return columns.rules();
    }

    /** Returns a statement that finds a row of current, if there is one. */
    String anyRow() {
        return Sql.text(Sql.builder(runner.dialect())
                .select(DSL.inline(1).as("one"))
                .from(current.named(runner.dialect()))
                .limit(DSL.inline(1)));
    }

    BuildDialect dialect() {
        return Sql.parts(runner.dialect());
    }

    /** Returns whether no session reads both tables, or the warehouse does not say. */
    boolean areApart() {
        return baseRunner != runner;
    }

    /** Returns whether the tables are in warehouses of two kinds. */
    boolean areOfTwoKinds() {
        return !baseRunner.dialect().name().equals(runner.dialect().name());
    }

    BuildDialect baseDialect() {
        return Sql.parts(baseRunner.dialect());
    }

    /** Returns a pair in the form in which its values are compared; empty if they cannot be. */
    Optional<ExactPair> exact(ColumnPair pair) {
        return ExactPair.find(baseDialect(), dialect(), pair);
    }

    /** Returns all columns that are not excluded. */
    ColumnPairs pairs() {
        return columns.pairs();
    }

    /** Returns the columns that a user names; a side has each of them at least. */
    ColumnPairs named(List<String> written) {
        ColumnPairs all = pairs();
        Set<ColumnPair> common = new LinkedHashSet<>();
        Set<String> baseOnly = new LinkedHashSet<>();
        Set<String> currentOnly = new LinkedHashSet<>();
        for (String name : written) {
            Optional<ColumnPair> pair = find(all, name, "is in \"columns\"");
            ResultColumn before = baseColumns().find(name);
            ResultColumn after = currentColumns().find(name);
            pair.ifPresent(common::add);
            if (pair.isEmpty() && before != null && all.baseOnly().contains(before.name())) {
                baseOnly.add(before.name());
            } else if (pair.isEmpty() && after != null && all.currentOnly().contains(after.name())) {
                currentOnly.add(after.name());
            } else if (pair.isEmpty()) {
                throw missing(name);
            }
        }
        return new ColumnPairs(List.copyOf(common), List.copyOf(baseOnly), List.copyOf(currentOnly), all.excluded());
    }

    /** Returns the pair of columns that a user names; each side has it. */
    ColumnPair require(String written) {
        return find(written).orElseThrow(() -> missing(written));
    }

    /** Returns the pair of columns of a name; empty if a side lacks it. */
    Optional<ColumnPair> find(String written) {
        return find(pairs(), written, "is part of the key");
    }

    private Optional<ColumnPair> find(ColumnPairs all, String written, String use) {
        if (all.excludes(baseColumns(), currentColumns(), written)) {
            throw invalid("column \"" + ColumnNames.unquoted(written) + "\" " + use
                    + ", and is excluded; take it out of \"exclude_columns\"");
        }
        return all.find(baseColumns(), currentColumns(), written);
    }

    private DiffException missing(String written) {
        baseColumns().require(written);
        currentColumns().require(written);
        return invalid("column \"" + ColumnNames.unquoted(written) + "\" of base has no partner in current");
    }

    /** Returns a stage of a plan. */
    DiffPlan.Stage stage(String name, String decides, String when, List<String> statements) {
        List<String> names =
                List.of(baseDialect().qualified(base.relation()), dialect().qualified(current.relation()));
        return Scans.stage(name, decides, when, statements, names);
    }

    DiffException invalid(String why) {
        return new DiffException(DiffErrorCode.INVALID_CHECK, "Cannot compare " + node.id() + ": " + why);
    }

    /** Returns the columns that the warehouse can compare; the others are added to a list. */
    List<ExactPair> exact(List<ColumnPair> columns, List<ColumnPair> others) {
        List<ExactPair> exact = new ArrayList<>();
        for (ColumnPair pair : columns) {
            Optional<ExactPair> forms = exact(pair);
            forms.ifPresentOrElse(exact::add, () -> others.add(pair));
        }
        return exact;
    }

    /** Returns what masks rows of these columns. */
    RowMask mask(List<ColumnPair> columns) {
        return new RowMask(masking, columns.stream().map(this::hides).toList());
    }

    boolean hides(ColumnPair column) {
        return masking.hides(column.base().name())
                || masking.hides(column.current().name());
    }
}
