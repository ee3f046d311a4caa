package org.recce4j.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlExceptionTest {

    @Test
    void keepsTheReasonApartFromTheAction() {
        SqlException failure = new SqlException(
                SqlErrorCode.TABLE_NOT_FOUND, "run the query for orders", "there is no such table; build it", null);
        assertThat(failure).hasMessage("Cannot run the query for orders: there is no such table; build it");
        assertThat(failure.reason()).isEqualTo("there is no such table; build it");
    }

    @Test
    void aMessageWithoutPartsIsItsReason() {
        assertThat(new SqlException(SqlErrorCode.OTHER, "Cannot look").reason()).isEqualTo("Cannot look");
    }
}
