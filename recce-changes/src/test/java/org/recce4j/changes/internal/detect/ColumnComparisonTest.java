package org.recce4j.changes.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recce4j.changes.internal.detect.Nodes.model;
import static org.recce4j.changes.internal.detect.Nodes.shown;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnComparisonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        [{name: a}]                              | [{name: a}, {name: b}]                   | b
        [{name: a}, {name: b}]                   | [{name: b}, {name: a}]                   | same
        [{name: a, data_type: int}]              | [{name: a, data_type: text}]             | a.data_type
        [{name: a, description: one}]            | [{name: a, description: two}]            | same
        [{name: a, extras: {quote: true}}]       | [{name: a}]                              | a.quote
        [{name: a, extras: {quote: false}}]      | [{name: a}]                              | same
        [{name: a, extras: {tags: [x, y]}}]      | [{name: a, extras: {tags: [y, x]}}]      | same
        [{name: a, extras: {tags: [x]}}]         | [{name: a}]                              | a.tags
        [{name: a, extras: {config: {x: 1}}}]    | [{name: a, extras: {config: {x: 2}}}]    | a.config.x
        [{name: a, extras: {doc_blocks: [x]}}]   | [{name: a}]                              | same
        """)
    void namesColumnAndKey(String before, String after, String difference) {
        assertThat(difference("1.11.0", "{columns: " + before + "}", "1.11.0", "{columns: " + after + "}"))
                .isEqualTo(difference);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # dbt 2.0 hands the tags of a node down to its columns
        {tags: [x], columns: [{name: a}]} | {tags: [x], columns: [{name: a, extras: {tags: [x]}}]}     | same
        # later versions repeat tags and meta in a column's config
        {columns: [{name: a, extras: {meta: {k: 1}}}]} | {columns: [{name: a, extras: {meta: {k: 1}, config: {meta: {k: 1}}}}]} | same
        {columns: [{name: a, extras: {meta: {k: 1}}}]} | {columns: [{name: a, extras: {meta: {k: 2}, config: {meta: {k: 2}}}}]} | a.meta
        """)
    void whatAnotherVersionRepeatsIsNoDifference(String before, String after, String difference) {
        assertThat(difference("1.9.0", before, "2.0.0", after)).isEqualTo(difference);
    }

    private static String difference(String versionBefore, String before, String versionAfter, String after) {
        return shown(ColumnComparison.columns()
                .between(model(before), model(after), Nodes.standard(versionBefore, versionAfter)));
    }
}
