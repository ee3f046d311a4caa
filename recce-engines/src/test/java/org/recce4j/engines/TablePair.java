package org.recce4j.engines;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.recce4j.sql.SqlType;

/** Two versions of a table as they come out of a change: values, rows and columns edited, keys with NULLs, some that repeat. */
record TablePair(TypedTable base, TypedTable current, List<String> key) {

    /** Names that quotes, reserved words or a diff's own names could get in the way of. */
    private static final List<String> NAMES = List.of(
            "id",
            "Mixed Case",
            "select",
            "a\"b",
            "_pk",
            "k0",
            "v1",
            "in_a",
            "column_name",
            "ünï",
            "[amount]",
            "1st",
            "present",
            "it's");

    static TablePair random(Random random, List<TypedValue> values) {
        return new Maker(random, values).make();
    }

    @Override
    public String toString() {
        return "key " + key + "\n  base " + base.columns() + "\n    " + base.rows() + "\n  current " + current.columns()
                + "\n    " + current.rows();
    }

    private static final class Maker {

        private final Random random;
        private final Map<SqlType, List<Object>> pools;
        private final List<String> names;

        Maker(Random random, List<TypedValue> values) {
            this.random = random;
            this.pools = values.stream()
                    .filter(value -> value.value() != null)
                    .collect(Collectors.groupingBy(
                            TypedValue::type,
                            LinkedHashMap::new,
                            Collectors.mapping(TypedValue::value, Collectors.toList())));
            this.names = new ArrayList<>(NAMES);
            Collections.shuffle(names, random);
            // few values of each type, so that rows meet
            pools.replaceAll((type, pool) ->
                    Stream.generate(() -> one(pool)).limit(4).distinct().toList());
        }

        TablePair make() {
            int keys = 1 + random.nextInt(3);
            List<TypedTable.Column> columns = IntStream.range(0, keys + random.nextInt(5))
                    .mapToObj(i -> new TypedTable.Column(names.remove(0), one(List.copyOf(pools.keySet()))))
                    .toList();
            List<List<Object>> rows = new ArrayList<>();
            int count = random.nextInt(8);
            for (int i = 0; i < count; i++) {
                rows.add(columns.stream().map(column -> value(column.type())).collect(Collectors.toList()));
            }
            List<List<Object>> edited = edited(columns, rows);
            if (random.nextInt(6) > 0) {
                keepFirst(rows, keys);
                keepFirst(edited, keys);
            }
            TypedTable base = new TypedTable(columns, rows);
            List<String> key = columns.subList(0, keys).stream()
                    .map(TypedTable.Column::name)
                    .toList();
            return new TablePair(shuffled(base), shuffled(changed(new TypedTable(columns, edited), keys)), key);
        }

        private <T> T one(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }

        private Object value(SqlType type) {
            return random.nextInt(6) == 0 ? null : one(pools.get(type));
        }

        private List<List<Object>> edited(List<TypedTable.Column> columns, List<List<Object>> rows) {
            List<List<Object>> edited = new ArrayList<>();
            boolean editsValues = random.nextBoolean();
            boolean editsRows = random.nextBoolean();
            for (List<Object> row : rows) {
                List<Object> copy = new ArrayList<>(row);
                if (editsValues && random.nextBoolean()) {
                    int i = random.nextInt(columns.size());
                    copy.set(i, value(columns.get(i).type()));
                }
                int choice = editsRows ? random.nextInt(8) : 2;
                for (int times = Math.min(choice, 1); times > 0; times--) {
                    edited.add(copy);
                }
                if (choice == 7) {
                    edited.add(
                            columns.stream().map(column -> value(column.type())).collect(Collectors.toList()));
                }
            }
            return edited;
        }

        /** Leaves of the rows with equal keys the first one. */
        private static void keepFirst(List<List<Object>> rows, int keys) {
            Set<List<Object>> seen = new HashSet<>();
            rows.removeIf(row -> !seen.add(row.subList(0, keys).stream()
                    .map(value -> value instanceof byte[] bytes ? List.of(java.util.Arrays.toString(bytes)) : value)
                    .collect(Collectors.toList())));
        }

        /** Retypes and renames columns, and adds one without values. */
        private TypedTable changed(TypedTable table, int keys) {
            TypedTable changed = table;
            for (int i = 0; i < table.columns().size(); i++) {
                if (random.nextInt(6) == 0) {
                    changed = retyped(changed, i);
                }
            }
            int last = changed.columns().size() - 1;
            if (random.nextInt(6) == 0 && last >= keys) {
                SqlType type = changed.columns().get(last).type();
                changed = changed.replaced(last, new TypedTable.Column(names.remove(0), type), value -> value);
            }
            if (random.nextInt(8) == 0) {
                changed = changed.plus(new TypedTable.Column(names.remove(0), new SqlType.Text()));
            }
            return changed;
        }

        /** Gives a column another type, and its values the same ones of that type where there are such. */
        private TypedTable retyped(TypedTable table, int index) {
            SqlType before = table.columns().get(index).type();
            List<SqlType> others = pools.keySet().stream()
                    .filter(type -> !type.equals(before) && SameValue.isKnown(before, type))
                    .toList();
            if (others.isEmpty()) {
                return table;
            }
            SqlType after = one(others);
            return table.replaced(
                    index,
                    new TypedTable.Column(table.columns().get(index).name(), after),
                    value -> value == null ? null : sameOf(new TypedValue(before, value), after));
        }

        private Object sameOf(TypedValue value, SqlType type) {
            return pools.get(type).stream()
                    .filter(other -> SameValue.same(value, new TypedValue(type, other)))
                    .findFirst()
                    .orElseGet(() -> value(type));
        }

        private TypedTable shuffled(TypedTable table) {
            List<List<Object>> rows = new ArrayList<>(table.rows());
            Collections.shuffle(rows, random);
            return new TypedTable(table.columns(), rows);
        }
    }
}
