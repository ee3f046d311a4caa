package org.recce4j.changes.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.fixtures.States;
import org.recce4j.model.Node;

class NodePairsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # a test's hash differs by engine
        test.shop.t.1 | {extras: {test_metadata: {name: unique, kwargs: {column_name: a}}}} | test.shop.t.2 | {extras: {test_metadata: {name: unique, kwargs: {column_name: a}}}} | true
        test.shop.t.1 | {extras: {test_metadata: {name: unique, kwargs: {column_name: a}}}} | test.shop.t.2 | {extras: {test_metadata: {name: unique, kwargs: {column_name: b}}}} | false
        test.shop.t.1 | {extras: {test_metadata: {name: unique, kwargs: {model: x}}}}       | test.shop.t.2 | {extras: {test_metadata: {name: unique, kwargs: {model: y}}}}       | true
        test.shop.t.1 | {extras: {test_metadata: {name: unique}}, depends_on: [model.shop.a]} | test.shop.t.2 | {extras: {test_metadata: {name: unique}}, depends_on: [model.shop.b]} | false
        # a source is its name
        source.shop.raw.a | {name: a_x, extras: {source_name: raw}} | source.shop.raw.b | {name: a_x, extras: {source_name: raw}} | true
        source.shop.raw.a | {extras: {source_name: raw}}           | source.shop.raw.b | {extras: {source_name: raw}}           | false
        model.shop.a | {} | model.shop.b | {} | false
        """)
    void twoIdsAreOneNodeIfTheyAreTheSameThing(String oldId, String old, String newId, String now, boolean isOne) {
        Node before = Nodes.node(oldId, old);
        Node after = Nodes.node(newId, now);
        NodePairs pairs = new NodePairs(States.of(before), States.of(after));
        assertThat(pairs.before(after).isPresent()).isEqualTo(isOne);
        assertThat(pairs.currentId(before.id())).isEqualTo(isOne ? after.id() : before.id());
        assertThat(pairs.removed()).hasSize(isOne ? 0 : 1);
    }

    @Test
    void theIdGoesFirst() {
        String test = "{extras: {test_metadata: {name: unique}}}";
        Node one = Nodes.node("test.shop.t.1", test);
        Node two = Nodes.node("test.shop.t.2", test);
        NodePairs pairs = new NodePairs(States.of(one), States.of(two, one));
        assertThat(pairs.before(one)).contains(one);
        assertThat(pairs.before(two)).isEmpty();
    }
}
