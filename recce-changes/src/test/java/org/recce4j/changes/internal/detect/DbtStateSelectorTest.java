package org.recce4j.changes.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.changes.ChangesException;
import org.recce4j.changes.NodeChange.Reason;
import org.recce4j.fixtures.States;
import org.recce4j.model.Node;

/** Answers as read in dbt-core's {@code same_contents} and {@code check_modified_factory}. */
class DbtStateSelectorTest {

    private static final List<Reason> SELECTABLE =
            List.of(Reason.BODY, Reason.CONFIGS, Reason.PERSISTED_DESCRIPTIONS, Reason.RELATION, Reason.CONTRACT);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # a class that has the method same_body matches state:modified.body, and so on
        model.shop.n          | {}                                      | true  | body configs persisted_descriptions relation contract
        seed.shop.n           | {}                                      | true  | body configs persisted_descriptions relation contract
        snapshot.shop.n       | {}                                      | true  | body configs persisted_descriptions relation contract
        function.shop.n       | {}                                      | true  | body configs persisted_descriptions relation contract
        test.shop.n           | {}                                      | true  | body configs persisted_descriptions relation contract
        test.shop.n.1         | {extras: {test_metadata: {name: unique}}} | true  | body configs persisted_descriptions relation contract
        unit_test.shop.a.n    | {}                                      | true  |
        source.shop.raw.n     | {}                                      | false | configs relation
        exposure.shop.n       | {}                                      | false | configs
        metric.shop.n         | {}                                      | false | configs
        semantic_model.shop.n | {}                                      | false | configs
        saved_query.shop.n    | {}                                      | false | configs
        """)
    void aNewNodeIsSelectedByWhatItsClassHas(String id, String fields, boolean isModified, @Nullable String parts) {
        Node added = Nodes.node(id, fields);
        DbtStateSelector selector =
                new DbtStateSelector(States.writtenBy("1.12.0"), States.writtenBy("1.12.0", added), null);
        assertThat(selector.isNew(added.id())).isTrue();
        assertThat(selector.isModified(added.id())).isEqualTo(isModified);
        List<String> expected = parts == null ? List.of() : Arrays.asList(parts.split(" "));
        assertThat(SELECTABLE.stream()
                        .filter(reason -> selector.isModified(added.id(), reason))
                        .map(Reason::id))
                .isEqualTo(expected);
    }

    @Test
    void aGenericTestsTextCountsOnlyIfItIsAskedFor() {
        String test = "{raw_code: '%s', extras: {test_metadata: {name: unique}}}";
        Node before = Nodes.node("test.shop.unique_a.1", test.formatted("one"));
        Node after = Nodes.node("test.shop.unique_a.1", test.formatted("two"));
        DbtStateSelector selector = selector("1.12.0", before, after);
        assertThat(selector.isModified(after.id())).isFalse();
        assertThat(selector.isModified(after.id(), Reason.BODY)).isTrue();
        assertThat(selector.isModified(after.id(), Reason.RELATION)).isFalse();
    }

    @Test
    void aBrokenContractStopsWhatAsksForItAndNothingElse() {
        String model = "{extras: {version: 2, contract: {enforced: true, checksum: %s}},"
                + " columns: [{name: id, data_type: %s}]}";
        Node before = Nodes.model(model.formatted("one", "int"));
        Node after = Nodes.model(model.formatted("two", "text"));
        DbtStateSelector selector = selector("1.12.0", before, after);
        assertThat(selector.isModified(after.id(), Reason.BODY)).isFalse();
        assertThatThrownBy(() -> selector.isModified(after.id(), Reason.CONTRACT))
                .isInstanceOf(ChangesException.class)
                .hasMessageContaining("id (int -> text)");
        assertThatThrownBy(() -> selector.isModified(after.id())).isInstanceOf(ChangesException.class);
    }

    @ParameterizedTest
    @CsvSource({"unit_test.shop.a.n, 1.7, 1.8", "saved_query.shop.n, 1.8, 1.9", "function.shop.n, 1.10, 1.11"})
    void kindsThatCameLaterAreUnknownBefore(String id, String before, String since) {
        Node node = Nodes.node(id, "{}");
        assertThat(selector(before, node, node).knows(node.id())).isFalse();
        assertThat(selector(since, node, node).knows(node.id())).isTrue();
    }

    private static DbtStateSelector selector(String version, Node before, Node after) {
        return new DbtStateSelector(States.writtenBy(version, before), States.writtenBy(version, after), null);
    }
}
