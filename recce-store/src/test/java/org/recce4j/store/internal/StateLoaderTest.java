package org.recce4j.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.recce4j.store.StoreFailures.assertFails;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.fixtures.States;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Run;
import org.recce4j.store.MetadataStore;
import org.recce4j.store.SaveResult;
import org.recce4j.store.StoreDatabase;
import org.recce4j.store.StoreErrorCode;

/** A state is what was saved, or is refused: whatever a hand did to the rows that it is made of. */
class StateLoaderTest {

    private static final ProjectState STATE = States.rich("prod", "run-1");
    private static final NodeId TRICKY = new NodeId("model.shop.tricky");
    private static final String MISSING =
            "rows of it in tree_buckets, bucket_items or contents are missing or were changed";

    private final StoreDatabase database = new StoreDatabase();
    private final StoreNames names = new StoreNames(database.warehouse().dialect(), StoreDatabase.SCHEMA);
    private final StateLoader loader = new StateLoader(database.warehouse(), names);

    @BeforeEach
    void saveARun() {
        database.storeOf(STATE);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private StoredRun row() {
        return new RunTable(database.warehouse(), names).require("run-1");
    }

    private String contentId(String itemId) {
        return database.value("select content_id from recce_metadata.bucket_items where item_id = '" + itemId + "'");
    }

    private void assertDamaged(String why) {
        assertFails(StoreErrorCode.DAMAGED, message(why), () -> loader.load(row()));
    }

    private static String message(String why) {
        return "Cannot load run \"run-1\" of prod: " + why
                + "; restore the store's tables, or save the run again in place of the stored one";
    }

    @Test
    void loadsWhatWasSaved() {
        assertThat(loader.load(row())).isEqualTo(STATE);
        assertThat(loader.node(row(), TRICKY)).isEqualTo(STATE.node(TRICKY));
        assertThat(loader.node(row(), new NodeId("model.shop.nope"))).isEmpty();
    }

    @Test
    void namesTheNodeWhoseContentIsGone() {
        String id = contentId("model.shop.tricky");
        database.execute("delete from recce_metadata.contents where content_id = '" + id + "'");
        assertDamaged("node model.shop.tricky (content_id " + id + ") has no row in contents");
    }

    /** The body is Base64 of zlib that Python wrote: well formed, and another node. */
    @Test
    void namesTheNodeWhoseContentIsAnother() {
        String id = contentId("model.shop.tricky");
        database.execute("update recce_metadata.contents set body = 'eJyrVkrKT6pUsjLUUUpNT1WyUjJSqgUAOWYFmQ=='"
                + " where content_id = '" + id + "'");
        assertDamaged("node model.shop.tricky (content_id " + id + ") was changed by hand or is damaged");
    }

    @Test
    void namesTheNodeThatPointsAtTheContentOfAnother() {
        String orders = contentId("model.shop.orders");
        database.execute("update recce_metadata.bucket_items set content_id = '" + orders
                + "' where item_id = 'model.shop.tricky'");
        assertDamaged("node model.shop.tricky (content_id " + orders + ") was changed by hand or is damaged");
    }

    @Test
    void namesWhatIsBesideTheTreeByItsKind() {
        String id = row().detailsId();
        database.execute("update recce_metadata.contents set body = 'no Base64!' where content_id = '" + id + "'");
        assertDamaged("details (content_id " + id + ") was changed by hand or is damaged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from recce_metadata.bucket_items where item_id = 'model.shop.tricky'",
                "delete from recce_metadata.tree_buckets where bucket_id in (select bucket_id from"
                        + " recce_metadata.bucket_items where item_id = 'model.shop.tricky')",
                "delete from recce_metadata.tree_buckets",
                "update recce_metadata.bucket_items set kind = 'nonsense' where item_id = 'model.shop.tricky'",
                "delete from recce_metadata.contents where kind = 'details'",
                "delete from recce_metadata.contents where kind = 'run_results'",
                "delete from recce_metadata.contents where kind = 'freshness'",
            })
    void noticesRowsThatAreGone(String change) {
        database.execute(change);
        assertDamaged(MISSING);
    }

    /** Rows of it all in another order, or twice in a join, are no damage. */
    @Test
    void needsNoOrderOfRows() {
        database.execute(
                "create table copied as select * from recce_metadata.contents order by body desc",
                "delete from recce_metadata.contents",
                "insert into recce_metadata.contents select * from copied");
        assertThat(loader.load(row())).isEqualTo(STATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from recce_metadata.bucket_items where item_id = 'model.shop.tricky'",
                "delete from recce_metadata.tree_buckets",
                "update recce_metadata.tree_buckets set bucket = bucket + 1",
                "update recce_metadata.tree_buckets set bucket_id = (select max(bucket_id) from"
                        + " recce_metadata.tree_buckets)",
                "delete from recce_metadata.contents where kind = 'details'",
            })
    void aNodeIsProvedByItsBucketAlone(String change) {
        database.execute(change);
        assertFails(StoreErrorCode.DAMAGED, message(MISSING), () -> loader.node(row(), TRICKY));
    }

    @Test
    void damageToAnotherBucketIsNotANodesConcern() {
        assertThat(Tree.bucket("model.shop.tricky")).isNotEqualTo(Tree.bucket("model.shop.orders"));
        database.execute("delete from recce_metadata.bucket_items where item_id = 'model.shop.orders'");
        assertThat(loader.node(row(), TRICKY)).isEqualTo(STATE.node(TRICKY));
    }

    /** As the message advises. */
    @Test
    void savingTheRunAgainInPlaceOfTheStoredOneRestoresIt() {
        database.execute(
                "delete from recce_metadata.contents where kind = 'node'",
                "update recce_metadata.bucket_items set kind = 'nonsense' where item_id = 'macro.shop.cents'");
        MetadataStore store = database.store();
        assertThat(store.replace(Run.of(STATE.info()), STATE)).isEqualTo(SaveResult.REPLACED);
        assertThat(loader.load(row())).isEqualTo(STATE);
        for (String table : List.of("contents", "bucket_items", "tree_buckets")) {
            assertThat(database.number("select count(*) - count(distinct t) from recce_metadata." + table + " t"))
                    .as("rows of %s that are there twice", table)
                    .isZero();
        }
    }

    @Test
    void theTablesForPeopleAreNotRead() {
        Layout.OF_CONTENT.stream()
                .filter(table -> !table.equals(Layout.CONTENTS))
                .forEach(table -> database.execute("delete from recce_metadata." + table.name()));
        assertThatCode(() -> loader.load(row())).doesNotThrowAnyException();
    }
}
