package org.recce4j.changes.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recce4j.changes.internal.detect.Nodes.model;
import static org.recce4j.changes.internal.detect.Nodes.shown;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.fixtures.States;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;
import org.recce4j.render.ProjectFiles;
import org.recce4j.render.RenderInputs;

class NamedVariablesTest {

    private static final ProjectFiles BEFORE =
            ProjectFiles.of(List.of("{name: shop, vars: {a: 1, b: 1, other: {c: 1}}}"));
    private static final ProjectFiles AFTER =
            ProjectFiles.of(List.of("{name: shop, vars: {a: 2, b: 1, other: {c: 2}}}"));

    /** {@code outer} calls {@code inner}, which reads {@code a}. */
    private static final ProjectState MACROS = States.of().toBuilder()
            .add(Nodes.macro("macro.shop.inner", "{% macro inner() %}{{ var('a') }}{% endmacro %}"))
            .add(Nodes.macro("macro.shop.outer", "{% macro outer() %}{{ inner() }}{% endmacro %}", "macro.shop.inner"))
            .build();

    private static InputPair pair(ProjectFiles after) {
        return InputPair.of(
                RenderInputs.builder().projectFiles(BEFORE).build(),
                RenderInputs.builder().projectFiles(after).build());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {{ var('a') }}          | a
        {{ var( "a", 0) }}      | a
        {{ var('a') + var('b') }} | a
        {{ var('b') }}          | same
        {{ var('missing') }}    | same
        {{ variance('a') }}     | same
        {{ env_var('a') }}      | same
        """)
    void countIfTheTextReadsThem(String text, String changed) {
        Node model = States.model("prod", "a", text);
        assertThat(shown(new NamedVariables(pair(AFTER), MACROS, MACROS).changed(model, model)))
                .isEqualTo(changed);
    }

    @Test
    void countIfAMacroThatItCallsReadsThem() {
        Node model = model("{depends_on_macros: [macro.shop.outer]}");
        assertThat(shown(new NamedVariables(pair(AFTER), MACROS, MACROS).changed(model, model)))
                .isEqualTo("a");
    }

    @Test
    void aPackageHasItsOwnVariables() {
        String text = "{raw_code: \"{{ var('c') }}\", package_name: %s}";
        NamedVariables variables = new NamedVariables(pair(AFTER), MACROS, MACROS);
        assertThat(shown(variables.changed(model(text.formatted("other")), model(text.formatted("other")))))
                .isEqualTo("c");
        assertThat(shown(variables.changed(model(text.formatted("shop")), model(text.formatted("shop")))))
                .isEqualTo("same");
    }

    @Test
    void withoutTheFilesOfBothSidesNothingIsKnown() {
        Node model = model("{raw_code: \"{{ var('a') }}\"}");
        assertThat(shown(new NamedVariables(pair(ProjectFiles.NONE), MACROS, MACROS).changed(model, model)))
                .isEqualTo("same");
    }
}
