package org.recce4j.sql.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DuckDbTypeTest {

    private static final DuckDbType TEXT = new DuckDbScalar("VARCHAR");
    private static final DuckDbType WHOLE = new DuckDbScalar("INTEGER");

    @Test
    void readsTypesWithinTypes() {
        assertThat(DuckDbTypeParser.parse("STRUCT(a INTEGER, \"b c\" MAP(VARCHAR, INTEGER[])[2])"))
                .isEqualTo(new DuckDbStruct(Map.of(
                        "a", WHOLE, "b c", new DuckDbList(new DuckDbMap(TEXT, new DuckDbList(WHOLE, "[]")), "[2]"))));
        assertThat(DuckDbTypeParser.parse("UNION(num INTEGER, str VARCHAR)"))
                .isEqualTo(new DuckDbUnion(Map.of("num", WHOLE, "str", TEXT)));
    }

    @Test
    void readsAStructWithoutNamesInBothSpellings() {
        DuckDbType expected = new DuckDbTuple(List.of(WHOLE, TEXT));
        assertThat(DuckDbTypeParser.parse("STRUCT(INTEGER, VARCHAR)")).isEqualTo(expected);
        assertThat(DuckDbTypeParser.parse("TUPLE(INTEGER, VARCHAR)")).isEqualTo(expected);
    }

    @Test
    void leavesOutTheArgumentsOfALeaf() {
        assertThat(DuckDbTypeParser.parse("DECIMAL(10,2)")).isEqualTo(new DuckDbScalar("DECIMAL"));
        // values of an ENUM may look like the end of the type
        assertThat(DuckDbTypeParser.parse("ENUM('a)', 'it''s [')[]"))
                .isEqualTo(new DuckDbList(new DuckDbScalar("ENUM"), "[]"));
        assertThat(DuckDbTypeParser.parse("TIMESTAMP WITH TIME ZONE[]"))
                .isEqualTo(new DuckDbList(new DuckDbScalar("TIMESTAMP WITH TIME ZONE"), "[]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        DATE                             | VARCHAR
        DECIMAL(10,2)[][3]               | VARCHAR[][3]
        MAP(INTEGER, TIMESTAMP)          | MAP(VARCHAR, VARCHAR)
        STRUCT(a DATE, b TIME[])         | STRUCT("a" VARCHAR, "b" VARCHAR[])
        UNION(x INTEGER, "y""z" UUID)    | UNION("x" VARCHAR, "y""z" VARCHAR)
        """)
    void asksForTextsInTheSameForm(String type, String asTexts) {
        assertThat(DuckDbTypeParser.parse(type).asTexts()).isEqualTo(asTexts);
    }

    /** DuckDB's own name of the type, whichever version of it runs. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1, 2]",
                "{'a': date '2024-02-29', 'b \"c': [time '24:00:00']}",
                "map {'k': [1.5::decimal(10,2)]}",
                "row(1, 'x')",
                "union_value(num := 2)",
                "array_value(1, 2, 3)",
                "[{'a': {'b': [[1]]}}]"
            })
    void castsWhatDuckDbNames(String value) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            String type = only(statement, "select typeof(" + value + ")");
            String asTexts = DuckDbTypeParser.parse(type).asTexts();
            assertThat(only(statement, "select cast(" + value + " as " + asTexts + ") is not null"))
                    .isEqualTo("true");
        }
    }

    private static String only(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
