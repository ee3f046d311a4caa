package org.recce4j.sql.internal.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.build.BuildDialect;

/** What the errors of warehouses mean. The texts are those of their manuals and drivers. */
class DialectErrorsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        postgres   | 42P01 | 0      | relation "x" does not exist                           | TABLE_NOT_FOUND
        postgres   | 3F000 | 0      | schema "x" does not exist                             | TABLE_NOT_FOUND
        postgres   | 42501 | 0      | permission denied for table x                         | PERMISSION_DENIED
        postgres   | 25006 | 0      | cannot execute INSERT in a read-only transaction      | PERMISSION_DENIED
        postgres   | 28P01 | 0      | password authentication failed for user "x"           | PERMISSION_DENIED
        postgres   | 42601 | 0      | syntax error at or near "form"                        | SYNTAX
        postgres   | 42703 | 0      | column "x" does not exist                             | SYNTAX
        postgres   | 57014 | 0      | canceling statement due to statement timeout          | TIMEOUT
        postgres   | 53300 | 0      | sorry, too many clients already                       | QUOTA
        postgres   | 08006 | 0      | An I/O error occurred while sending to the backend.   | CONNECTION
        postgres   | 57P01 | 0      | terminating connection due to administrator command   | CONNECTION
        postgres   | 22012 | 0      | division by zero                                      | OTHER
        redshift   | XX000 | 0      | Disk Full                                             | QUOTA
        redshift   | 57014 | 0      | Query cancelled on user's request                     | TIMEOUT
        redshift   | 42P01 | 0      | relation "x" does not exist                           | TABLE_NOT_FOUND
        snowflake  | 42S02 | 2003   | Object 'X' does not exist or not authorized.          | TABLE_NOT_FOUND
        snowflake  | 42501 | 3001   | Insufficient privileges to operate on table 'X'       | PERMISSION_DENIED
        snowflake  | 42000 | 1003   | syntax error line 1 at position 0 unexpected 'form'.  | SYNTAX
        snowflake  | 57014 | 604    | SQL execution canceled                                | TIMEOUT
        snowflake  | 08001 | 390114 | Authentication token has expired.                     | CONNECTION
        snowflake  | -     | 0      | Warehouse 'X' cannot be resumed: it exceeded its quota | QUOTA
        bigquery   | -     | 0      | Not found: Table p:d.t was not found in location EU   | TABLE_NOT_FOUND
        bigquery   | -     | 0      | Access Denied: Table p:d.t: User does not have permission | PERMISSION_DENIED
        bigquery   | -     | 0      | Syntax error: Unexpected identifier "form" at [1:10]  | SYNTAX
        bigquery   | -     | 0      | Unrecognized name: Access Denied at [1:8]             | SYNTAX
        bigquery   | -     | 0      | Quota exceeded: Your project exceeded quota           | QUOTA
        bigquery   | -     | 0      | Job timed out after 300 seconds                       | TIMEOUT
        databricks | 42P01 | 0      | [TABLE_OR_VIEW_NOT_FOUND] The table or view `x` cannot be found. | TABLE_NOT_FOUND
        databricks | -     | 0      | [INSUFFICIENT_PERMISSIONS] Insufficient privileges    | PERMISSION_DENIED
        databricks | -     | 0      | [PARSE_SYNTAX_ERROR] Syntax error at or near 'form'.  | SYNTAX
        databricks | -     | 0      | [UNRESOLVED_COLUMN.WITH_SUGGESTION] A column `x`      | SYNTAX
        databricks | 08S01 | 0      | Communication link failure                            | CONNECTION
        duckdb     | -     | 0      | Catalog Error: Table with name x does not exist!      | TABLE_NOT_FOUND
        duckdb     | -     | 0      | Catalog Error: Scalar Function with name x does not exist! | SYNTAX
        duckdb     | -     | 0      | Parser Error: syntax error at or near "form"          | SYNTAX
        duckdb     | -     | 0      | Binder Error: Referenced column "x" not found         | SYNTAX
        duckdb     | -     | 0      | INTERRUPT Error: Interrupted!                         | TIMEOUT
        duckdb     | -     | 0      | Out of Memory Error: could not allocate block         | QUOTA
        duckdb     | -     | 0      | IO Error: Cannot open file "x.duckdb"                 | CONNECTION
        duckdb     | -     | 0      | Permission Error: Scanning CSV files is disabled through configuration | PERMISSION_DENIED
        duckdb     | -     | 0      | Conversion Error: Could not convert string to INT32   | OTHER
        """)
    void areToldApart(String dialect, @Nullable String state, int vendor, String text, SqlErrorCode code) {
        assertThat(Dialects.of(dialect).classify(new SQLException(text, state, vendor)))
                .isEqualTo(code);
    }

    @Test
    void aTimeoutOfJdbcIsOneOnEveryWarehouse() {
        assertThat(Dialects.ALL)
                .allSatisfy(dialect -> assertThat(dialect.classify(new SQLTimeoutException("x")))
                        .isEqualTo(SqlErrorCode.TIMEOUT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        postgres   | 40001 | could not serialize access due to concurrent update                 | true
        postgres   | 40P01 | deadlock detected                                                   | true
        redshift   | XX000 | 1023 DETAIL: Serializable isolation violation on table              | true
        duckdb     | -     | TransactionContext Error: Conflict on update!                       | true
        duckdb     | -     | TransactionContext Error: Catalog write-write conflict on create    | true
        bigquery   | -     | Could not serialize access to table p:d.t due to concurrent update  | true
        databricks | -     | [DELTA_CONCURRENT_APPEND] ConcurrentAppendException                 | true
        snowflake  | -     | Statement 'x' has locked table 'T' in transaction 1                 | true
        postgres   | 23505 | duplicate key value violates unique constraint                      | false
        duckdb     | -     | Constraint Error: Duplicate key "a: 1" violates primary key         | false
        """)
    void conflictsWithAnotherWriterAreKnown(String dialect, @Nullable String state, String text, boolean conflicts) {
        assertThat(Dialects.of(dialect).isConflict(new SQLException(text, state)))
                .isEqualTo(conflicts);
    }

    @Test
    void namesTheProcessThatHasADatabaseFile() {
        BuildDialect duckDb = Dialects.of("duckdb");
        assertThat(duckDb.heldBy(new SQLException("IO Error: Could not set lock on file \"/x.duckdb\": "
                        + "Conflicting lock is held in /usr/bin/python3.11 (PID 17) by user ann.")))
                .isEqualTo("process 17 (/usr/bin/python3.11)");
        assertThat(duckDb.heldBy(new SQLException("IO Error: Could not set lock on file")))
                .isEqualTo("another process");
        assertThat(duckDb.heldBy(new SQLException("IO Error: No such file"))).isNull();
    }

    @Test
    void sendsAgainWhatFailedOnTheWay() {
        assertThat(Dialects.of("postgres").isTransient(new SQLException("x", "08006")))
                .isTrue();
        assertThat(Dialects.of("postgres").isTransient(new SQLException("x", "53300")))
                .isTrue();
        assertThat(Dialects.of("postgres").isTransient(new SQLException("x", "42601")))
                .isFalse();
        // a file of DuckDB that is missing now is missing in a second
        assertThat(Dialects.of("duckdb").isTransient(new SQLException("IO Error: Cannot open file")))
                .isFalse();
    }
}
