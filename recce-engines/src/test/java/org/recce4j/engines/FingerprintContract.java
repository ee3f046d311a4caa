package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.sql.SqlType;

/** Fingerprints of rows on an engine: what must not cancel, wander or run together. {@link ExactContract} has the values. */
abstract class FingerprintContract {

    private static final List<SqlType> NUMBERS = List.of(SqlType.Exact.BIGINT, SqlType.Exact.BIGINT);
    private static final List<SqlType> TEXTS = List.of(new SqlType.Text(), new SqlType.Text());

    abstract Engine engine();

    /** A number in the engine's type of 64 bits. */
    String number(String digits) {
        return "cast(" + digits + " as bigint)";
    }

    String text(String quoted) {
        return "cast(" + quoted + " as varchar(50))";
    }

    static Stream<List<List<List<String>>>> pairs() {
        return Stream.of(
                pair(rows("1,2"), rows("2,1")),
                pair(rows("1,1"), rows("2,2")),
                pair(rows("1,2", "3,4"), rows("1,4", "3,2")),
                pair(rows("1,2", "3,4"), rows("3,2", "1,4", "1,4")),
                pair(rows("1,2", "1,2"), rows("3,4", "3,4")),
                pair(rows("1,2", "1,2"), rows()),
                pair(rows("1,2", "1,2", "3,4"), rows("1,2", "3,4", "3,4")),
                pair(rows("null,1"), rows("1,null")),
                pair(rows("null,null"), rows("0,0")),
                pair(rows("null,null"), rows()),
                pair(rows("null,1", "2,null"), rows("null,null", "2,1")),
                pair(rows("1,5"), rows("-1,5")),
                pair(rows("4294967296,1"), rows("1,1")),
                pair(rows("4294967297,0"), rows("0,0")),
                // DuckDB hashes this number as NULL
                pair(rows("-2930909409056394622,0"), rows("null,0")));
    }

    private static List<List<List<String>>> pair(List<List<String>> left, List<List<String>> right) {
        return List.of(left, right);
    }

    private static List<List<String>> rows(String... rows) {
        return Stream.of(rows).map(row -> List.of(row.split(",", -1))).toList();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void tellsRowsOfNumbersApart(List<List<List<String>>> pair) {
        assertThat(ofNumbers(pair.get(0))).isNotEqualTo(ofNumbers(pair.get(1)));
    }

    private List<String> ofNumbers(List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>(List.of(List.of(number("77"), number("78"))));
        rows.forEach(row -> all.add(row.stream().map(this::number).toList()));
        return Fingerprints.of(engine(), NUMBERS, all).orElseThrow();
    }

    static Stream<List<List<String>>> texts() {
        return Stream.of(
                List.of(List.of("'ab'", "'c'"), List.of("'a'", "'bc'")),
                List.of(List.of("''", "'a'"), List.of("'a'", "''")),
                List.of(List.of("''", "'a'"), List.of("null", "'a'")),
                List.of(List.of("'null'", "'a'"), List.of("null", "'a'")),
                List.of(List.of("'-'", "'-'"), List.of("null", "null")),
                List.of(List.of("'1:a'", "''"), List.of("'a'", "'1:'")),
                List.of(List.of("'a,b'", "'c'"), List.of("'a'", "'b,c'")),
                // DuckDB's hash of both is the same
                List.of(List.of("'3982597291907485'", "'b'"), List.of("'3982597591907480'", "'b'")),
                List.of(List.of("'a'", "'b'"), List.of("'A'", "'b'")),
                List.of(List.of("'a'", "'b'"), List.of("'a '", "'b'")));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void tellsRowsOfTextsApart(List<List<String>> pair) {
        assertThat(ofTexts(pair.get(0))).isNotEqualTo(ofTexts(pair.get(1)));
    }

    private List<String> ofTexts(List<String> row) {
        return Fingerprints.of(
                        engine(), TEXTS, List.of(row.stream().map(this::text).toList()))
                .orElseThrow();
    }

    @Test
    void equalRowsInAnotherOrderHaveTheSameFingerprint() {
        Random random = new Random(7);
        for (int i = 0; i < 5; i++) {
            List<List<String>> rows = new ArrayList<>(IntStream.range(0, 8)
                    .mapToObj(row -> List.of(digit(random), digit(random)))
                    .toList());
            List<List<String>> shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, random);
            assertThat(ofNumbers(shuffled)).isEqualTo(ofNumbers(rows));
        }
    }

    private static String digit(Random random) {
        int digit = random.nextInt(4);
        return digit == 0 ? "null" : Integer.toString(digit);
    }

    @Test
    void differentRowsHaveDifferentFingerprints() {
        Random random = new Random(8);
        List<List<String>> seen = new ArrayList<>();
        List<List<String>> sorted = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            List<List<String>> rows = IntStream.range(0, 1 + random.nextInt(3))
                    .mapToObj(row -> List.of(digit(random), digit(random)))
                    .toList();
            List<String> multiset = rows.stream().map(Object::toString).sorted().toList();
            if (!sorted.contains(multiset)) {
                sorted.add(multiset);
                seen.add(ofNumbers(rows));
            }
        }
        assertThat(seen).doesNotHaveDuplicates();
    }
}
