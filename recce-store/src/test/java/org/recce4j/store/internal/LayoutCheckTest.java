package org.recce4j.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recce4j.store.StoreFailures.assertFails;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;
import org.recce4j.store.StoreDatabase;
import org.recce4j.store.StoreErrorCode;
import org.recce4j.store.StoreException;

/** A failure of the warehouse, explained by what somebody did to the store's tables. */
class LayoutCheckTest {

    private static final String CANNOT_USE = "Cannot use the metadata store in schema \"recce_metadata\": ";
    private static final String BY_HAND = "; the tables were changed by hand: restore them";

    private final StoreDatabase database = new StoreDatabase();
    private final StoreNames names = new StoreNames(database.warehouse().dialect(), StoreDatabase.SCHEMA);
    private final LayoutCheck check = new LayoutCheck(database.warehouse(), names);
    private final SqlException failure = new SqlException(SqlErrorCode.OTHER, "the warehouse's words");

    @BeforeEach
    void makeStore() {
        database.storeOf();
    }

    @AfterEach
    void close() {
        database.close();
    }

    static List<String> tables() {
        return Layout.ALL.stream().map(StoreTable::name).toList();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void namesATableThatIsGone(String table) {
        database.execute("drop table recce_metadata." + table + " cascade");
        assertThat(check.explained(failure))
                .isInstanceOf(StoreException.class)
                .hasMessage(CANNOT_USE + "there is no table " + table + BY_HAND)
                .hasCause(failure);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alter table recce_metadata.contents drop column body | table contents has no column body",
                "alter table recce_metadata.runs rename column content to c | table runs has no column content",
                "alter table recce_metadata.contents alter part type varchar | column part of table contents has type"
                        + " VARCHAR instead of BIGINT",
                "alter table recce_metadata.runs alter run_at type varchar | column run_at of table runs has type VARCHAR"
                        + " instead of TIMESTAMPTZ",
            })
    void namesAColumnThatIsGoneOrOfAnotherType(String change, String problem) {
        database.execute(change);
        assertThat(check.explained(failure)).hasMessage(CANNOT_USE + problem + BY_HAND);
    }

    @Test
    void namesAllThatIsWrongWithOneTable() {
        database.execute(
                "alter table recce_metadata.store_lock rename column holder to h",
                "alter table recce_metadata.store_lock drop column expires_at");
        assertThat(check.explained(failure))
                .hasMessage(CANNOT_USE
                        + "table store_lock has no column holder, table store_lock has no column expires_at" + BY_HAND);
    }

    /** Columns that users add are theirs. */
    @Test
    void aFailureOverWholeTablesStaysWhatItIs() {
        database.execute("alter table recce_metadata.runs add column note varchar");
        assertThat(check.explained(failure)).isSameAs(failure);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TABLE_NOT_FOUND", "SYNTAX", "OTHER"})
    void aFailureThatNoTableExplainsIsNotLookedInto(SqlErrorCode code) {
        database.execute("drop table recce_metadata.contents cascade");
        SqlException other = new SqlException(code, "no table's fault");
        assertThat(check.explained(other)).isSameAs(other);
    }

    @Test
    void whenTheTablesCannotBeReadEitherTheFirstFailureIsTold() {
        SqlException second = new SqlException(SqlErrorCode.CONNECTION, "and then the line was cut");
        LayoutCheck cut = new LayoutCheck(new CutQueries(database.warehouse().dialect(), second), names);
        assertThat(cut.explained(failure)).isSameAs(failure);
        assertThat(failure).hasSuppressedException(second);
    }

    @Test
    void eachQueryOfTheStoreIsExplained() {
        database.execute("drop table recce_metadata.tree_buckets cascade");
        assertFails(
                StoreErrorCode.DAMAGED,
                CANNOT_USE + "there is no table tree_buckets" + BY_HAND,
                () -> database.store().statistics());
    }
}
