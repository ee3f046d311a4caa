package org.recce4j.changes.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.changes.NodeChange;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;

class NodeRenamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        model.shop.old    | {raw_code: select 1}                | model.shop.new    | {raw_code: 'select  1'}             | true
        model.shop.old    | {raw_code: select 1}                | model.shop.new    | {raw_code: select 2}                | false
        model.shop.old    | {raw_code: ''}                      | model.shop.new    | {raw_code: ''}                      | false
        model.shop.old    | {raw_code: x, columns: [{name: a}]} | model.shop.new    | {raw_code: x, columns: [{name: b}]} | false
        model.shop.old    | {raw_code: select 1}                | snapshot.shop.new | {raw_code: select 1}                | false
        seed.shop.old     | {checksum: {name: sha256, checksum: x}} | seed.shop.new | {checksum: {name: sha256, checksum: x}} | true
        seed.shop.old     | {checksum: {name: path, checksum: x}} | seed.shop.new   | {checksum: {name: path, checksum: x}} | false
        source.shop.a.old | {identifier: x}                     | source.shop.b.new | {identifier: x}                     | true
        exposure.shop.old | {description: x}                    | exposure.shop.new | {description: x}                    | false
        """)
    void aNodeWithTheSameContentMayHaveBeenRenamed(
            String oldId, String old, String newId, String added, boolean isRenamed) {
        assertThat(renamedFrom(List.of(Nodes.node(newId, added)), List.of(Nodes.node(oldId, old))))
                .isEqualTo(isRenamed ? new NodeId(oldId) : null);
    }

    @Test
    void twoCandidatesAreNone() {
        Node added = Nodes.node("model.shop.new", "{raw_code: x}");
        Node copy = Nodes.node("model.shop.copy", "{raw_code: x}");
        Node old = Nodes.node("model.shop.old", "{raw_code: x}");
        Node other = Nodes.node("model.shop.other", "{raw_code: x}");
        assertThat(renamedFrom(List.of(added), List.of(old, other))).isNull();
        assertThat(renamedFrom(List.of(added, copy), List.of(old))).isNull();
    }

    private static @Nullable NodeId renamedFrom(List<Node> added, List<Node> removed) {
        return ((NodeChange.Added) NodeRenames.added(added, removed).get(0)).renamedFrom();
    }
}
