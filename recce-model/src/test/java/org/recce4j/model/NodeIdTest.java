package org.recce4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeIdTest {

    @Test
    void knowsItsType() {
        assertThat(new NodeId("model.shop.prices.v2").type()).isEqualTo(ResourceType.MODEL);
        assertThat(new NodeId("something_new.shop.x").type()).hasToString("something_new");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "model", "model.shop", ".shop.x", "model..x", "model.shop."})
    void refusesAnotherForm(String text) {
        assertThatThrownBy(() -> new NodeId(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + text + "\"");
        assertThat(NodeId.find(text)).isEmpty();
    }
}
