package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;

/** What tests of drivers ask. */
final class Queries {

    private Queries() {}

    /** Returns the values of the first row. */
    static List<Object> row(QueryRunner runner, String sql) {
        return runner.rows("the test's query", sql, rows -> {
            rows.next();
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < rows.columns().size(); i++) {
                values.add(rows.value(i));
            }
            return values;
        });
    }

    static void assertFails(QueryRunner runner, String sql, SqlErrorCode code) {
        assertThatThrownBy(() -> row(runner, sql))
                .isInstanceOfSatisfying(
                        SqlException.class,
                        failure -> assertThat(failure.code()).isEqualTo(code));
    }
}
