package org.recce4j.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of each table of the store. */
class LayoutTest {

    static List<StoreTable> tables() {
        return Layout.ALL;
    }

    /** So that users of SQL need no quotes, whichever case their warehouse folds names to. */
    @ParameterizedTest
    @MethodSource("tables")
    void namesArePlain(StoreTable table) {
        assertThat(table.name()).matches("[a-z_]+");
        assertThat(table.columns()).extracting(StoreTable.Column::name).doesNotHaveDuplicates();
        assertThat(table.columns())
                .allSatisfy(column -> assertThat(column.name()).matches("[a-z_]+"));
    }

    /** Deletes and look-ups go by the first column. */
    @ParameterizedTest
    @MethodSource("tables")
    void theColumnsOfAKeyComeFirst(StoreTable table) {
        List<Boolean> keys =
                table.columns().stream().map(StoreTable.Column::key).toList();
        int after = keys.lastIndexOf(true) + 1;
        assertThat(keys.subList(0, after)).doesNotContain(false);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void onlyTablesOfContentBeginWithAContentId(StoreTable table) {
        assertThat(table.columns().get(0).name().equals("content_id")).isEqualTo(Layout.OF_CONTENT.contains(table));
    }

    /** Rows for people before contents: the contents are what says that a version is whole. */
    @Test
    void contentsAreWrittenLastOfWhatBelongsToOne() {
        assertThat(Layout.OF_CONTENT).last().isEqualTo(Layout.CONTENTS);
        assertThat(Layout.ALL).containsAll(Layout.OF_CONTENT);
    }
}
