package org.recce4j.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.recce4j.fixtures.States;
import org.recce4j.store.Projects;
import org.recce4j.store.StoreDatabase;
import org.recce4j.store.StoreStatistics;

/** Rows and lengths of texts, beside DuckDB's own counts. */
class SizesTest {

    private final StoreDatabase database = new StoreDatabase();
    private final StoreNames names = new StoreNames(database.warehouse().dialect(), StoreDatabase.SCHEMA);
    private final Sizes sizes = new Sizes(database.warehouse(), names);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void eachTableHasItsRowsAndTheLengthOfItsTexts() {
        database.storeOf(States.rich("prod", "run-1"), Projects.of("run-2", 5, 0));
        StoreStatistics statistics = sizes.statistics();
        assertThat(statistics.version()).isEqualTo(2);
        assertThat(statistics.tables())
                .extracting(StoreStatistics.TableSize::name)
                .containsExactly(
                        "runs",
                        "tree_buckets",
                        "bucket_items",
                        "node_versions",
                        "version_columns",
                        "version_parents",
                        "macro_versions",
                        "result_versions",
                        "freshness_versions",
                        "contents");
        for (StoreStatistics.TableSize table : statistics.tables()) {
            String from = " from recce_metadata." + table.name();
            assertThat(table.rows()).as(table.name()).isEqualTo(database.number("select count(*)" + from));
            assertThat(table.bytes()).as(table.name()).isEqualTo(texts(table.name()));
        }
        assertThat(statistics.rows())
                .isEqualTo(statistics.tables().stream()
                        .mapToLong(StoreStatistics.TableSize::rows)
                        .sum());
        assertThat(statistics.bytes())
                .isEqualTo(statistics.tables().stream()
                        .mapToLong(StoreStatistics.TableSize::bytes)
                        .sum());
    }

    /** Every text of a table, and nothing else, is a VARCHAR. */
    private long texts(String table) {
        long bytes = 0;
        for (List<String> column : database.rows("select column_name from duckdb_columns() where schema_name ="
                + " 'recce_metadata' and data_type = 'VARCHAR' and table_name = '" + table + "'")) {
            bytes += database.number(
                    "select coalesce(sum(length(" + column.get(0) + ")), 0) from recce_metadata." + table);
        }
        return bytes;
    }

    @Test
    void anEmptyStoreHasTheSizeZero() {
        database.storeOf();
        assertThat(sizes.statistics().rows()).isZero();
        assertThat(sizes.statistics().bytes()).isZero();
    }

    /** A statement names a thousand ids; of the 1,500 here two are there. */
    @Test
    void theSizeOfRowsWithAnyOfManyIds() {
        database.storeOf();
        database.execute("insert into recce_metadata.tree_buckets values ('id-3', 0, 'four'), ('id-1000', 0, 'seven'),"
                + " ('other', 0, 'no')");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            ids.add("id-" + i);
        }
        assertThat(sizes.size(Layout.TREE_BUCKETS, "tree_id", ids))
                .isEqualTo(new StoreStatistics.TableSize(
                        "tree_buckets", 2, "id-3four".length() + "id-1000seven".length()));
        assertThat(sizes.size(Layout.TREE_BUCKETS, "tree_id", List.of()))
                .isEqualTo(new StoreStatistics.TableSize("tree_buckets", 0, 0));
        assertThat(Ids.in(database.warehouse(), names, Layout.TREE_BUCKETS, "tree_id", ids))
                .containsExactlyInAnyOrder("id-3", "id-1000");
    }
}
