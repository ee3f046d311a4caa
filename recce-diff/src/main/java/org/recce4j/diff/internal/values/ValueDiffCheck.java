package org.recce4j.diff.internal.values;

import org.recce4j.diff.internal.check.TableColumns;
import org.recce4j.diff.internal.check.PrimaryKeys;
import org.recce4j.diff.internal.check.Params;
import org.recce4j.diff.internal.check.Models;
import org.recce4j.diff.result.ValueDiff;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.Check;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.SkipCheckException;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.Relation;
import org.recce4j.sql.Capability;

/**
 * {@code value_diff}: {@code model}, {@code primary_key} (one or a list; of the unique test when not given) and
 * {@code columns} (all common ones when not given). Both tables are read once for all columns, after one look at the key
 * columns alone.
 */
public record ValueDiffCheck(Json.Obj params, String model, List<String> primaryKey, List<String> columns) implements Check {

    public static final String TYPE = "value_diff";

    public static ValueDiffCheck of(Json.Obj params) {
        Params given = new Params(TYPE, params);
        return new ValueDiffCheck(
                params, given.require("model"), given.listOrText("primary_key"), given.list("columns"));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String name() {
        return "values of " + model;
    }

    @Override
    public Set<Capability> requires() {
        return Set.of(Capability.FULL_OUTER_JOIN);
    }

    @Override
    public List<NodeId> nodes(ChangeSet changes) {
        Set<NodeId> ids = new TreeSet<>();
        Models.find(changes.base(), model).map(Node::id).ifPresent(ids::add);
        Models.find(changes.current(), model).map(Node::id).ifPresent(ids::add);
        return List.copyOf(ids);
    }

    @Override
    public CheckResult run(CheckContext context) {
        Node baseNode = Models.require(context.base(), model);
        Node currentNode = Models.require(context.current(), model);
        Relation base = Models.requireRelation(context.base(), baseNode);
        Relation current = Models.requireRelation(context.current(), currentNode);
        List<String> key = primaryKey.isEmpty() ? keyOfTests(context, currentNode) : primaryKey;
        TableColumns before = TableColumns.read(context.base(), baseNode, base);
        TableColumns after = TableColumns.read(context.current(), currentNode, current);
        List<ColumnPair> keys = pairs(key, before, after);
        List<ColumnPair> compared = compared(keys, before, after);
        ValueDiffQuery query = new ValueDiffQuery(context.current().runner().dialect(), base, current, keys, compared);
        requireUnique(context, query, keys);
        ValueDiffQuery.Counts counts =
                context.current().runner().query("values of " + currentNode.id(), query.comparison(), query::read);
        return new ValueDiff(
                keys.stream().map(ColumnPair::base).toList(),
                counts.total(),
                counts.added(),
                counts.removed(),
                counts.matches(),
                oneSided(before, after));
    }

    private List<String> keyOfTests(CheckContext context, Node node) {
        List<String> key = PrimaryKeys.of(context.current().state(), node);
        if (key.isEmpty()) {
            throw new SkipCheckException(
                    Outcome.Reason.NO_PRIMARY_KEY,
                    "no primary key: " + node.id() + " has no unique test; give primary_key or add the test");
        }
        return key;
    }

    private void requireUnique(CheckContext context, ValueDiffQuery query, List<ColumnPair> keys) {
        context.current().runner().query("primary key of " + model, query.duplicates(), rows -> {
            rows.next();
            requireUnique(rows.getLong(1), "base", keys);
            requireUnique(rows.getLong(2), "current", keys);
            return keys;
        });
    }

    private void requireUnique(long duplicates, String side, List<ColumnPair> keys) {
        if (duplicates > 0) {
            throw new DiffException(
                    DiffErrorCode.KEY_NOT_UNIQUE,
                    "Cannot compare \"" + model + "\": primary key "
                            + keys.stream().map(ColumnPair::base).toList() + " is not unique in " + side + ", "
                            + duplicates + " of its values repeat (NULL counts as a value); give another primary_key");
        }
    }

    private static List<ColumnPair> pairs(List<String> names, TableColumns before, TableColumns after) {
        Set<ColumnPair> pairs = new LinkedHashSet<>();
        for (String name : names) {
            String base = before.require(name);
            String current = after.require(name);
            pairs.add(new ColumnPair(base, current, before.type(base).equals(after.type(current))));
        }
        return List.copyOf(pairs);
    }

    /** The columns asked for, or all common ones in the base's order; missing keys come first. */
    private List<ColumnPair> compared(List<ColumnPair> keys, TableColumns before, TableColumns after) {
        List<ColumnPair> listed = columns.isEmpty() ? common(before, after) : pairs(columns, before, after);
        List<ColumnPair> compared = new ArrayList<>(keys);
        compared.removeAll(listed);
        compared.addAll(listed);
        return compared;
    }

    private static List<ColumnPair> common(TableColumns before, TableColumns after) {
        List<ColumnPair> pairs = new ArrayList<>();
        for (String base : before.types().keySet()) {
            String current = after.find(base);
            if (current != null) {
                pairs.add(new ColumnPair(base, current, before.type(base).equals(after.type(current))));
            }
        }
        return pairs;
    }

    private static List<String> oneSided(TableColumns before, TableColumns after) {
        List<String> names = new ArrayList<>();
        before.types().keySet().stream()
                .filter(column -> after.find(column) == null)
                .forEach(names::add);
        after.types().keySet().stream()
                .filter(column -> before.find(column) == null)
                .forEach(names::add);
        return names;
    }

    /** A column on both sides, and whether its values can be compared without going through text. */
    record ColumnPair(String base, String current, boolean comparable) {}
}
