package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.diff.result.ValueDiff;
import org.recce4j.model.Cancellation;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.Warehouse;

class FrequentChangesTest {

    private final Warehouse warehouse = InMemory.warehouse();

    @AfterEach
    void close() {
        warehouse.close();
    }

    private ValueDiff diff(String base, String current, QueryRunner runner, Privacy privacy, String... key) {
        var environments = InMemory.environments(warehouse).model("orders", "", base, current);
        Check check = Checks.values("orders", key);
        var report =
                DiffEngine.builder(runner).privacy(privacy).build().run(InMemory.states(environments), List.of(check));
        return (ValueDiff) ((Outcome.Done) report.entries().get(0).outcome()).result();
    }

    private static List<String> changes(ValueDiff diff) {
        return diff.details().stream()
                .filter(detail -> detail.title().equals("most frequent changes"))
                .flatMap(detail -> detail.table().stream().skip(1))
                .map(row -> String.join(" | ", row))
                .toList();
    }

    private static String select(String value) {
        return "select i as id, " + value + " as v from range(1, 101) t(i)";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                // constant factors and differences of exact numbers
                "(i * 1.25)::decimal(10,2); (i * 125)::decimal(12,2); × 100 | 100",
                "i; case when i <= 60 then i * 1000 else i + 7 end; × 1,000 | 60 / + 7 | 40",
                "i; i - 1; - 1 | 100",
                "i::decimal(8,2); (i * 1.19)::decimal(10,2); × 1.19 | 100",
                "(i * 100)::decimal(12,2); (i * 0.5)::decimal(12,3); × 0.005 | 100",
                "i; -i; × -1 | 100",
                "i::hugeint; i::hugeint * 10; × 10 | 100",
                "i::decimal(38,10); i::decimal(38,10) * 10; × 10 | 100",
                "9223372036854775807; (-9223372036854775808)::bigint; 9223372036854775807 → -9223372036854775808 | 100",
                "i::tinyint; (-128)::tinyint; none",
                // a division that only looks constant when rounded is none
                "3000000000 + i; (3000000000 + i) * 2 + i % 2; × 2 | 50 / + 3,000,000,002 | 2 / + 3,000,000,004 | 2",
                // floating point numbers to nine digits
                "i::double; i::double * 0.1 / 0.1 * 3; × 3 | 100",
                "i * 0.1::double; i * 0.1::double + 1e-13; equal to 9 digits | 100",
                "i::double; 'nan'::double; none",
                // values
                "i % 2; 7; 1 → 7 | 50 / 0 → 7 | 50",
                "'open'; case when i % 4 = 0 then 'closed' else 'open' end; open → closed | 25",
                "case when i > 90 then 'x' end; 'y'; NULL → y | 90 / x → y | 10",
                "case when i > 90 then 'x' end; 'y' || i; NULL → a value | 90",
                "'x' || i; case when i <= 20 then null else 'x' || i end; a value → NULL | 20",
                "1; 2; 1 → 2 | 100",
                // texts
                "'Name ' || i; upper('Name ' || i); only upper and lower case | 100",
                "'Name ' || i; ' Name' || i || chr(10); only white space | 100",
                "'Name ' || i; 'NAME' || i; only case and white space | 100",
                // moments
                "timestamp '2026-01-01' + interval (i) minute; timestamp '2026-01-01 01:00:00' + interval (i) minute; + 1 hour | 100",
                "timestamptz '2026-01-01 00:00:00+00' + interval (i) minute; timestamptz '2025-12-30 22:29:58.5+00' + interval (i) minute; - 1 day 1 hour 30 minutes 1.5 seconds | 100",
                "date '2026-01-01' + i::int; date '2026-01-03' + i::int; + 2 days | 100",
                "'infinity'::timestamp; timestamp '2026-01-01' + interval (i) day; none",
                // nothing in common
                "'x' || i; 'y' || i; none",
                "{'a': i}; {'a': 1}; none",
                "[i % 2]; [5]; [1] → [5] | 50 / [0] → [5] | 50",
                "encode('a'); encode('b'); 61 → 62 | 100",
                "true; i % 2 = 0; true → false | 50",
                // two types
                "i; (i * 10)::varchar; none",
                "i; i * 2.0::double; × 2 | 100",
            })
    void areFound(String before, String after, String expected) {
        ValueDiff diff = diff(select(before), select(after), warehouse, Privacy.DEFAULT, "id");
        assertThat(diff.differing().changes().failure()).isNull();
        assertThat(changes(diff).stream().map(row -> row.replaceFirst("^v \\| ", "")))
                .containsExactlyInAnyOrder(expected.equals("none") ? new String[0] : expected.split(" / ", -1));
    }

    @Test
    void areThoseOfTheColumnsThatDifferMost() {
        StringBuilder current = new StringBuilder("select i as id");
        StringBuilder base = new StringBuilder("select i as id");
        for (int column = 0; column < 8; column++) {
            base.append(", 0 as c").append(column);
            current.append(", case when i <= ")
                    .append(10 * (column + 1))
                    .append(" then 1 else 0 end as c")
                    .append(column);
        }
        String from = " from range(1, 101) t(i)";
        ValueDiff diff = diff(base + from, current + from, warehouse, Privacy.DEFAULT, "id");
        assertThat(changes(diff))
                .containsExactly(
                        "c7 | 0 → 1 | 80", "c6 | 0 → 1 | 70", "c5 | 0 → 1 | 60", "c4 | 0 → 1 | 50", "c3 | 0 → 1 | 40");
    }

    @Test
    void areThreeOfAColumnAndEachOfSeveralRows() {
        ValueDiff diff = diff(
                select("'a'"),
                select(
                        "case when i <= 40 then 'b' when i <= 70 then 'c' when i <= 90 then 'd' when i < 99 then 'e' else 'f' || i end"),
                warehouse,
                Privacy.DEFAULT,
                "id");
        assertThat(changes(diff)).containsExactly("v | a → b | 40", "v | a → c | 30", "v | a → d | 20");
        assertThat(JsonText.write(diff.toJson()
                        .object("frequent_changes")
                        .items("changes")
                        .get(0)))
                .isEqualTo(
                        "{\"column\":\"v\",\"kind\":\"value\",\"base\":\"a\",\"current\":\"b\",\"by\":null,\"rows\":40}");
    }

    @Test
    void countRowsWhoseKeysAreNull() {
        ValueDiff diff = diff(
                "select * from (values (null, 'x', 1), (null, null, 1), (1, null, 1)) t(k, l, v)",
                "select * from (values (null, 'x', 9), (null, null, 9), (1, null, 9)) t(k, l, v)",
                warehouse,
                Privacy.DEFAULT,
                "k",
                "l");
        assertThat(changes(diff)).containsExactly("v | 1 → 9 | 3");
    }

    @Test
    void ofPersonalValuesShowNoValue() {
        String before =
                "select i as id, 'a' as v, 'B' || i as w, i as x, case when i < 9 then 1 end as y from range(1, 101) t(i)";
        String after = "select i as id, 'z' as v, 'b' || i as w, i * 7 as x, 2 as y from range(1, 101) t(i)";
        Privacy mask = new Privacy(Privacy.Mode.MASK, List.of(), List.of("v", "w", "x", "y"));
        assertThat(changes(diff(before, after, warehouse, mask, "id")))
                .containsExactlyInAnyOrder("w | only upper and lower case | 100", "y | NULL → a value | 92");
    }

    @Test
    void ofHashedValuesShowHashes() {
        Privacy hash = new Privacy(Privacy.Mode.HASH, List.of(), List.of("v"));
        assertThat(changes(diff(select("i % 2 + 1"), select("7"), warehouse, hash, "id")))
                .hasSize(2)
                .allMatch(row -> row.matches("v \\| #[0-9a-f]{12} → #[0-9a-f]{12} \\| 50"));
    }

    @Test
    void aFailureLosesNeitherCountsNorSamples() {
        ValueDiff diff = diff(select("1"), select("2"), new Failing(warehouse), Privacy.DEFAULT, "id");
        assertThat(diff.columns().get(1).different()).isEqualTo(100);
        assertThat(diff.details())
                .extracting(CheckResult.Detail::title)
                .containsExactly(
                        "frequent changes could not be counted: Cannot run the query",
                        "some of the rows that differ: 10 changed");
        assertThat(diff.toJson().object("frequent_changes").text("failure")).isEqualTo("Cannot run the query");
    }

    /** A warehouse that fails to count changes. */
    private record Failing(QueryRunner runner) implements QueryRunner {

        @Override
        public Dialect dialect() {
            return runner.dialect();
        }

        @Override
        public <T> T query(String label, String sql, ResultReader<T> reader) {
            if (label.contains("frequent changes")) {
                throw new SqlException(SqlErrorCode.OTHER, "Cannot run the query");
            }
            return runner.query(label, sql, reader);
        }

        @Override
        public QueryRunner cancelledBy(Cancellation cancellation) {
            return this;
        }
    }
}
