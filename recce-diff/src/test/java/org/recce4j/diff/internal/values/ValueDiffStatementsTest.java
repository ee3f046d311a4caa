package org.recce4j.diff.internal.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.diff.ValueComparator;
import org.recce4j.diff.internal.check.TableRows;
import org.recce4j.model.Relation;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.Sql;

/** What value_diff and value_diff_detail send to each warehouse, as files of this test. {@code -Drecce.update} writes them. */
class ValueDiffStatementsTest {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    private static final TableRows BASE = TableRows.all(Relation.of("cafe", "prod", "tickets"));
    private static final TableRows CURRENT = TableRows.all(Relation.of("cafe", "dev", "tickets"));

    @ParameterizedTest
    @ValueSource(strings = {"snowflake", "bigquery", "postgres", "redshift", "databricks", "duckdb"})
    void areThese(String warehouse) throws IOException {
        BuildDialect dialect = Sql.parts(Adapters.builtIn().require(warehouse).dialect());
        List<ExactPair> key = List.of(
                pair(dialect, "id", SqlType.Exact.BIGINT, SqlType.Exact.BIGINT),
                pair(dialect, "Shop Code", new SqlType.Text(), new SqlType.Text()));
        List<ExactPair> values = List.of(
                pair(dialect, "price", new SqlType.Exact(10, 2), SqlType.Approximate.DOUBLE),
                pair(dialect, "note", new SqlType.Text(), new SqlType.Text()));
        KeyedTables tables = new KeyedTables(dialect, BASE, CURRENT, key);
        RepeatStatements repeats = new RepeatStatements(tables);
        WholeRows whole = new WholeRows(dialect, BASE, CURRENT, values);
        StringBuilder all = new StringBuilder();
        add(all, "keys in a sample that repeat", repeats.sampled());
        add(all, "rows and values", new CountStatement(tables, values, KeyRows.ALL).text());
        add(all, "NULL in keys", new NullKeyStatement(tables).text());
        add(
                all,
                "rows and values whose first key column is NULL",
                new CountStatement(tables, values, KeyRows.of(1)).text());
        add(
                all,
                "rows and values whose key columns are all NULL",
                new CountStatement(tables, values, KeyRows.of(3)).text());
        if (new CountStatement(tables, values, KeyRows.ALL).keysAlone().isEmpty()) {
            add(all, "keys without a partner that repeat", repeats.withoutPartner());
        }
        add(all, "keys that repeat", repeats.countInBase());
        add(all, "examples of keys that repeat", new RepeatExamples(repeats.tables()).inBase());
        add(all, "rows that differ", detail(tables, values).first(1001));
        add(all, "rows that differ, of each kind", detail(tables, values).ofEachKind(11));
        add(all, "frequent changes", changes(dialect, tables));
        add(all, "a key", LikelyKeys.of(dialect, BASE, CURRENT, "tickets", key).text());
        add(all, "whole rows", whole.counts());
        add(all, "whole rows that differ", whole.differing(1001));
        add(all, "whole rows that differ, of each side", whole.ofEachSide(11));
        add(all, "columns that might be renamed", new CountStatement(tables, List.of(), values, KeyRows.ALL).text());
        List<ExactPair> compared = compared(dialect);
        add(all, "values by comparators", new CountStatement(tables, compared, KeyRows.ALL).text());
        add(all, "rows that differ by comparators", detail(tables, compared).first(1001));
        check("values/" + warehouse + ".sql", all.toString());
    }

    private static DetailStatement detail(KeyedTables tables, List<ExactPair> values) {
        List<ColumnPair> shown = values.stream().map(ExactPair::columns).toList();
        return new DetailStatement(tables, values, shown, List.of(KeyRows.of(1)));
    }

    private static String changes(BuildDialect dialect, KeyedTables tables) {
        List<ExactPair> pairs = List.of(
                pair(dialect, "price", new SqlType.Exact(10, 2), new SqlType.Exact(12, 2)),
                pair(dialect, "weight", SqlType.Approximate.DOUBLE, SqlType.Approximate.DOUBLE),
                pair(dialect, "note", new SqlType.Text(), new SqlType.Text()),
                pair(dialect, "sold", new SqlType.Timestamp(false), new SqlType.Timestamp(false)),
                pair(dialect, "guest", new SqlType.Text(), new SqlType.Text()));
        List<ChangedColumn> columns = IntStream.range(0, pairs.size())
                .mapToObj(i -> new ChangedColumn(dialect, pairs.get(i), i, i == 4, false))
                .toList();
        return new ChangeStatement(tables, columns, List.of(KeyRows.of(1))).text(20);
    }

    /** Those that the warehouse has. */
    private static List<ExactPair> compared(BuildDialect dialect) {
        SqlType text = new SqlType.Text();
        SqlType money = new SqlType.Exact(10, 2);
        SqlType array = new SqlType.Other("ARRAY");
        ComparedForms forms = new ComparedForms(dialect, Map.of());
        return Stream.of(
                        forms.find(columns(dialect, "price", money, money), ValueComparator.absolute(CENT)),
                        forms.find(columns(dialect, "price", money, money), ValueComparator.rounded(1)),
                        forms.find(
                                columns(dialect, "opened", new SqlType.Date(), new SqlType.Timestamp(false)),
                                ValueComparator.within(Duration.ofHours(1))),
                        forms.find(columns(dialect, "note", text, text), ValueComparator.ignoringCase()),
                        forms.find(columns(dialect, "note", text, text), ValueComparator.ignoringWhiteSpace()),
                        forms.find(columns(dialect, "note", text, text), ValueComparator.jsonContent()),
                        forms.find(columns(dialect, "tags", array, array), ValueComparator.unordered()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static ExactPair pair(BuildDialect dialect, String name, SqlType base, SqlType current) {
        return ExactPair.find(dialect, dialect, columns(dialect, name, base, current))
                .orElseThrow();
    }

    private static ColumnPair columns(BuildDialect dialect, String name, SqlType base, SqlType current) {
        return new ColumnPair(column(dialect, name, base), column(dialect, name, current));
    }

    private static ResultColumn column(BuildDialect dialect, String name, SqlType type) {
        return new ResultColumn(
                name, type instanceof SqlType.Other other ? other.name() : dialect.nativeType(type), type);
    }

    private static void add(StringBuilder all, String label, String statement) {
        all.append("-- ").append(label).append('\n').append(visible(statement)).append("\n\n");
    }

    /** A control character is written by its code. */
    private static String visible(String statement) {
        return statement
                .chars()
                .mapToObj(letter -> letter < ' ' ? "<" + letter + ">" : String.valueOf((char) letter))
                .collect(Collectors.joining());
    }

    private static void check(String file, String text) throws IOException {
        if (System.getProperty("recce.update") != null) {
            Path target = Path.of("src/test/resources").resolve(file);
            Files.createDirectories(target.getParent());
            Files.writeString(target, text);
            return;
        }
        try (InputStream expected = ValueDiffStatementsTest.class.getResourceAsStream("/" + file)) {
            assertThat(text)
                    .as("-Drecce.update writes it again")
                    .isEqualTo(new String(Objects.requireNonNull(expected).readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
