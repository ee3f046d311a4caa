package org.recce4j.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recce4j.store.StoreFailures.assertFails;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.recce4j.store.StoreDatabase;
import org.recce4j.store.StoreErrorCode;

/** What a store's version lets a caller do. */
class StoreVersionTest {

    private static final String CANNOT_USE = "Cannot use the metadata store in schema \"recce_metadata\": ";

    private final StoreDatabase database = new StoreDatabase();
    private final StoreVersion version = new StoreVersion(
            database.warehouse(), new StoreNames(database.warehouse().dialect(), StoreDatabase.SCHEMA));

    @AfterEach
    void close() {
        database.close();
    }

    private void isAt(int stored) {
        database.storeOf();
        database.execute(
                "delete from recce_metadata.schema_version",
                "insert into recce_metadata.schema_version values (" + stored + ")");
    }

    @Test
    void isNoneWithoutSchemaTableOrRow() {
        assertThat(version.readable()).isZero();
        database.execute("create schema recce_metadata");
        assertThat(version.readable()).isZero();
        database.execute("create table recce_metadata.schema_version (version bigint)");
        assertThat(version.readable()).isZero();
        assertFails(
                StoreErrorCode.NOT_INITIALIZED,
                CANNOT_USE + "there is none; initialize it first (recce store init)",
                version::requireStore);
    }

    @Test
    void isTheHighestThatWasDone() {
        database.storeOf();
        database.execute("insert into recce_metadata.schema_version values (1)");
        assertThat(version.readable()).isEqualTo(2);
    }

    @Test
    void aNewerStoreIsNotTouched() {
        isAt(3);
        assertFails(
                StoreErrorCode.NEWER_SCHEMA,
                CANNOT_USE + "it has version 3, this recce4j knows 2; use a newer recce4j",
                version::readable);
        assertFails(
                StoreErrorCode.NEWER_SCHEMA,
                CANNOT_USE + "it has version 3, this recce4j knows 2; use a newer recce4j",
                () -> version.requireNewest("prune"));
    }

    @Test
    void anOlderStoreIsReadAndNotWrittenTo() {
        isAt(1);
        assertThat(version.requireStore()).isEqualTo(1);
        assertFails(
                StoreErrorCode.OLDER_SCHEMA,
                "Cannot prune the metadata store in schema \"recce_metadata\": it has version 1, and this recce4j can"
                        + " only list and load runs of that version; migrate it first (recce store init)",
                () -> version.requireNewest("prune"));
    }

    @Test
    void aVersionBelowZeroIsDamage() {
        isAt(-1);
        assertFails(
                StoreErrorCode.DAMAGED,
                CANNOT_USE + "schema_version says -1, which is not a version; delete that row",
                version::readable);
    }

    @Test
    void aVersionTableWithoutItsColumnIsDamage() {
        database.storeOf();
        database.execute("alter table recce_metadata.schema_version rename column version to other");
        assertFails(
                StoreErrorCode.DAMAGED,
                CANNOT_USE
                        + "table schema_version has no column version; the tables were changed by hand: restore them",
                version::readable);
    }
}
