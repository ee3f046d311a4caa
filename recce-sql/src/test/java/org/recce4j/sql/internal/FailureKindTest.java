package org.recce4j.sql.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text of a driver may quote a row's value; the words for its kind do not. */
class FailureKindTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        22012 | division by zero                        | it divides by zero (SQLState 22012)
        22P02 | invalid input syntax for type integer: "s3cr3t" | a value cannot be converted to the type that the query asks for (SQLState 22P02)
        22003 | value "s3cr3t" is out of range for type | a value is out of the range of its type (SQLState 22003)
        22023 | invalid parameter value "s3cr3t"        | the query cannot be computed with its values (SQLState 22023)
        21000 | more than one row returned              | a subquery returns more than one row where one is expected (SQLState 21000)
        XX000 | s3cr3t                                  | the warehouse or its driver reported an error (SQLState XX000)
        -     | Conversion Error: Could not convert string 's3cr3t' to INT32 | a value cannot be converted to the type that the query asks for (Conversion Error)
        -     | Out of Range Error: Overflow in multiplication of s3cr3t | a value is out of the range of its type (Out of Range Error)
        -     | Constraint Error: Duplicate key "s3cr3t" | the warehouse reported: Constraint Error
        -     | s3cr3t is wrong                         | the warehouse or its driver reported an error
        -     | -                                       | the warehouse or its driver reported an error
        """)
    void isSaidWithoutTheDriversText(@Nullable String state, @Nullable String text, String kind) {
        assertThat(FailureKind.of(new SQLException(text, state)))
                .isEqualTo(kind)
                .doesNotContain("s3cr3t");
    }
}
