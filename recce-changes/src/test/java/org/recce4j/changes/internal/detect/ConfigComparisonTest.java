package org.recce4j.changes.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recce4j.changes.internal.detect.Nodes.model;
import static org.recce4j.changes.internal.detect.Nodes.shown;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigComparisonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {config: {materialized: view}}    | {config: {materialized: table}}   | materialized
        {config: {a: 1}}                  | {config: {a: 1, b: null}}         | same
        {config: {group: a}}              | {config: {group: b}}              | group
        {config: {schema: a}}             | {config: {schema: b}}             | same
        {config: {severity: warn}}        | {config: {severity: WARN}}        | same
        {config: {severity: warn}}        | {config: {severity: error}}       | severity
        {tags: [a, b]}                    | {tags: [b, a]}                    | same
        {tags: [a, b]}                    | {tags: [a]}                       | tags
        {config: {pre-hook: [{sql: x, transaction: true}]}} | {config: {pre_hook: x}} | same
        {config: {pre-hook: [{sql: x}]}}  | {config: {pre-hook: [{sql: y}]}}  | pre-hook
        {config: {meta: {k: 1}}}          | {extras: {meta: {k: 1}}}          | same
        {unrendered_config: {a: 1}}       | {unrendered_config: {a: 2}}       | a
        """)
    void oneVersionComparesWhatHoldsAndWhatTheFilesSay(String before, String after, String keys) {
        assertThat(difference("1.11.0", before, "1.11.0", after)).isEqualTo(keys);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # a key that the other version does not know
        {config: {new: 1}}                                 | {}                  | same
        {config: {new: 1}, unrendered_config: {new: 1}}    | {}                  | new
        # a key that dbt fills in, set or not
        {config: {lookback: 1}, unrendered_config: {lookback: 1}} | {}           | same
        # a key that both have
        {config: {materialized: view}}                     | {config: {materialized: table}} | materialized
        # what users write is never filled in
        {config: {meta: {k: 1}}}                           | {config: {meta: {k: 2}}}        | meta
        # white space
        {config: {sql_header: set x}}                      | {config: {sql_header: 'set  x'}} | same
        # the files' text has another form in each version
        {unrendered_config: {a: 1}}                        | {unrendered_config: {a: 2}}     | same
        """)
    void twoVersionsCompareWhatBothSay(String before, String after, String keys) {
        assertThat(difference("1.10.0", before, "1.11.0", after)).isEqualTo(keys);
        assertThat(difference("1.11.0", after, "1.10.0", before)).isEqualTo(keys);
    }

    private static String difference(String versionBefore, String before, String versionAfter, String after) {
        return shown(ConfigComparison.configs()
                .between(model(before), model(after), Nodes.standard(versionBefore, versionAfter)));
    }
}
