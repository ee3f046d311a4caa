package org.recce4j.diff.internal.values;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.Masking;
import org.recce4j.diff.internal.check.Models;
import org.recce4j.diff.internal.check.RowMask;
import org.recce4j.diff.internal.check.TableColumns;
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
 */
record Tables(
        QueryRunner baseRunner,
        QueryRunner runner,
        Node node,
        TableRows base,
        TableRows current,
        TableColumns baseColumns,
        TableColumns currentColumns,
        Masking masking) {

    static Tables read(CheckContext context, ValueRequest request) {
        Node baseNode = Models.require(context, context.base(), request.model());
        Node currentNode = Models.require(context, context.current(), request.model());
        Relation base = Models.requireRelation(context.base(), baseNode);
        Relation current = Models.requireRelation(context.current(), currentNode);
        Models.requireTwoTables(context, base, current);
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
                TableColumns.read(baseRunner, context.base(), baseNode, baseRows),
                TableColumns.read(runner, context.current(), currentNode, currentRows),
                context.masking(baseNode.id(), currentNode.id()));
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

    ColumnPairs pairs() {
        return ColumnPairs.of(baseColumns, currentColumns);
    }

    /** Returns the columns that a user names; a side has each of them at least. */
    ColumnPairs named(List<String> written) {
        Set<ColumnPair> common = new LinkedHashSet<>();
        Set<String> baseOnly = new LinkedHashSet<>();
        Set<String> currentOnly = new LinkedHashSet<>();
        for (String name : written) {
            ResultColumn before = baseColumns.find(name);
            ResultColumn after = currentColumns.find(name);
            if (before != null && after == null) {
                baseOnly.add(before.name());
            } else if (before == null && after != null) {
                currentOnly.add(after.name());
            } else {
                common.add(require(name));
            }
        }
        return new ColumnPairs(List.copyOf(common), List.copyOf(baseOnly), List.copyOf(currentOnly));
    }

    /** Returns the pair of columns that a user names; each side has it. */
    ColumnPair require(String written) {
        return new ColumnPair(baseColumns.require(written), currentColumns.require(written));
    }

    /** Returns the pair of columns of a name; empty if a side lacks it. */
    Optional<ColumnPair> find(String written) {
        return baseColumns.find(written) == null || currentColumns.find(written) == null
                ? Optional.empty()
                : Optional.of(require(written));
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
