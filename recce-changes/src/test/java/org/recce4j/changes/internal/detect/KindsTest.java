package org.recce4j.changes.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindsTest {

    private final Kinds<String> kinds = Kinds.withOthers("others")
            .with("model", "models")
            .with("generic test", "generic tests")
            .with("singular test", "singular tests");

    /** dbt writes {@code test_metadata} for a test that YAML declares, null for one that is a SQL file. */
    @ParameterizedTest
    @CsvSource({
        "model.shop.a,         {},                                        models",
        "snapshot.shop.a,      {},                                        others",
        "later_type.shop.a,    {},                                        others",
        "test.shop.unique_a.1, '{extras: {test_metadata: {name: unique}}}', generic tests",
        "test.shop.no_orphans, '{extras: {test_metadata: null}}',         singular tests",
    })
    void aKindIsAResourceTypeAndTestsAreTwo(String id, String fields, String kind) {
        assertThat(kinds.of(Nodes.node(id, fields))).isEqualTo(kind);
    }

    @Test
    void keepsTheOrderOfTheTables() {
        assertThat(kinds.byName().keySet()).containsExactly("model", "generic test", "singular test");
    }
}
