package org.recce4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.recce4j.model.text.JsonText;

/** The format recce4j.state/1. */
class StateFormatTest {

    @Provide
    Arbitrary<ProjectState> states() {
        return ArbitraryStates.all();
    }

    @Provide
    Arbitrary<Node> nodes() {
        return ArbitraryStates.nodes();
    }

    @Property(tries = 300)
    void everyStateReadsBackFromItsText(@ForAll("states") ProjectState state) {
        String text = JsonText.write(state.toJson());
        ProjectState read = ProjectState.fromJson((Json.Obj) JsonText.read(text));
        assertThat(read).isEqualTo(state);
        assertThat(JsonText.write(read.toJson())).isEqualTo(text);
    }

    @Property(tries = 300)
    void everyNodeReadsBack(@ForAll("nodes") Node node) {
        assertThat(Node.fromJson(node.toJson())).isEqualTo(node);
        assertThat(node.toBuilder().build()).isEqualTo(node);
    }

    @Property(tries = 200)
    void aCatalogThatIsTakenOffLeavesNothing(@ForAll("states") ProjectState state) {
        ProjectState bare = state.withoutCatalog();
        Catalog catalog = new Catalog(Json.Obj.EMPTY, Map.of(), Json.Null.INSTANCE, Json.Obj.EMPTY);
        ProjectState laid = bare.with(catalog);
        assertThat(laid.hasCatalog()).isTrue();
        assertThat(laid.catalog()).contains(catalog);
        assertThat(laid.withoutCatalog()).isEqualTo(bare);
        assertThat(bare.withoutCatalog()).isEqualTo(bare);
    }

    @Test
    void saysWhichTimeItCannotRead() {
        Json.Obj info = Json.Obj.EMPTY.with("generated_at", Json.of("yesterday"));
        assertThatThrownBy(() -> StateInfo.fromJson(info))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot read a state: time \"yesterday\" is not an ISO-8601 time");
    }

    @Test
    void refusesANodeWithoutAnId() {
        assertThatThrownBy(() -> Node.fromJson(Json.Obj.EMPTY.with("name", Json.of("orders"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
