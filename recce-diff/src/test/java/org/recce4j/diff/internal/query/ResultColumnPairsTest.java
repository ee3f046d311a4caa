package org.recce4j.diff.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.SqlType;

class ResultColumnPairsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a b   | b a   | a=1 b=0 |   |
            a b   | B c   | b=0     | a | c
            a A   | A     | A=0     | a | ''
            A     | a A   | A=1     | ''| a
            a     | A b   | a=0     | ''| b
            """)
    void pairsEqualNamesFirst(String base, String current, String pairs, String baseOnly, String currentOnly) {
        ResultColumnPairs found = ResultColumnPairs.of(columns(base), columns(current));
        assertThat(found.pairs().stream().map(pair -> pair.name() + "=" + pair.currentIndex()))
                .containsExactly(pairs.split(" ", -1));
        assertThat(String.join(" ", found.baseOnly())).isEqualTo(baseOnly == null ? "" : baseOnly);
        assertThat(String.join(" ", found.currentOnly())).isEqualTo(currentOnly == null ? "" : currentOnly);
    }

    private static List<ResultColumn> columns(String names) {
        return Stream.of(names.split(" ", -1))
                .map(name -> new ResultColumn(name, "INTEGER", SqlType.Exact.BIGINT))
                .toList();
    }
}
