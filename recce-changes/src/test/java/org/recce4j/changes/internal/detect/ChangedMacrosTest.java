package org.recce4j.changes.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.recce4j.fixtures.States;
import org.recce4j.model.Macro;
import org.recce4j.model.ProjectState;

class ChangedMacrosTest {

    /** a → b → c, and d beside them; c changed. */
    private final ChangedMacros changed = ChangedMacros.asDbt(state("old"), state("new"));

    private static ProjectState state(String text) {
        return with(
                Nodes.macro("macro.shop.a", "a", "macro.shop.b"),
                Nodes.macro("macro.shop.b", "b", "macro.shop.c"),
                Nodes.macro("macro.shop.c", text),
                Nodes.macro("macro.shop.d", "d"));
    }

    private static ProjectState with(Macro... macros) {
        ProjectState.Builder state = States.of().toBuilder();
        for (Macro macro : macros) {
            state.add(macro);
        }
        return state.build();
    }

    @Test
    void aChainLeadsToTheMacroThatChanged() {
        assertThat(changed.chains(List.of("macro.shop.a", "macro.shop.d")))
                .isEqualTo(new Difference.Named(Nodes.json("[[macro.shop.a, macro.shop.b, macro.shop.c]]")));
        assertThat(changed.chains(List.of("macro.shop.c")))
                .isEqualTo(new Difference.Named(Nodes.json("[[macro.shop.c]]")));
        assertThat(changed.chains(List.of("macro.shop.d"))).isEqualTo(Difference.same());
    }

    @Test
    void theMacrosThatLeadToAChangeAreKnown() {
        assertThat(changed.changed()).containsExactly("macro.shop.c");
        assertThat(changed.leading()).containsExactlyInAnyOrder("macro.shop.a", "macro.shop.b", "macro.shop.c");
        assertThat(changed.source("macro.shop.a")).isEqualTo("macro.shop.c");
    }

    @Test
    void whatNoCallLeadsToIsLeft() {
        assertThat(changed.changedBeside(List.of("macro.shop.b"))).isEmpty();
        assertThat(changed.changedBeside(List.of())).containsExactly("macro.shop.c");
    }

    @Test
    void aMacroThatOnlyOneStateHasChanged() {
        ProjectState without = with();
        ProjectState with = with(Nodes.macro("macro.shop.x", "x"));
        assertThat(ChangedMacros.asDbt(without, with).changed()).containsExactly("macro.shop.x");
        assertThat(ChangedMacros.asDbt(with, without).changed()).containsExactly("macro.shop.x");
    }

    @Test
    void callsInACircleEnd() {
        Macro one = Nodes.macro("macro.shop.one", "1", "macro.shop.two");
        ChangedMacros circle = ChangedMacros.asDbt(
                with(one, Nodes.macro("macro.shop.two", "2", "macro.shop.one")),
                with(one, Nodes.macro("macro.shop.two", "3", "macro.shop.one")));
        assertThat(circle.chains(List.of("macro.shop.one")))
                .isEqualTo(new Difference.Named(Nodes.json("[[macro.shop.one, macro.shop.two]]")));
    }
}
