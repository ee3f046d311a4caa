package org.recce4j.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.fixtures.GoldenEdits;
import org.recce4j.model.Json;
import org.recce4j.model.ProjectState;

/** Single edits of a project: what dbt's {@code state:} selectors answered, and what the standard mode sees beside that. */
class StateEditsTest {

    @ParameterizedTest
    @CsvSource({"1.8, , 40", "1.12, , 260", "1.12-less-unrendered, false, 24"})
    void answersAsDbt(String name, Boolean moreUnrendered, int atLeast) {
        GoldenEdits edits = GoldenEdits.of(name);
        ProjectState base = ReadStates.of(edits.base());
        StateAnswers compared = new StateAnswers();
        for (String edit : edits.names()) {
            NodeSelector selector = NodeSelector.builder(ReadStates.of(edits.current(edit)))
                    .previous(base)
                    .moreUnrendered(moreUnrendered)
                    .build();
            compared.compare(edit, selector, edits.answers(edit));
        }
        assertThat(compared.wrong()).isEmpty();
        assertThat(compared.asked()).isGreaterThanOrEqualTo(atLeast);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8", "1.12", "1.12-less-unrendered"})
    void theStandardModeSeesWhatDbtSees(String name) {
        GoldenEdits edits = GoldenEdits.of(name);
        ProjectState base = ReadStates.of(edits.base());
        for (String edit : edits.names()) {
            ProjectState current = ReadStates.of(edits.current(edit));
            assertThat(StandardMode.missed(edit, base, current, edits.answers(edit)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8", "1.12"})
    void anotherTargetIsNoChange(String name) {
        assertThat(changed(name, "target_prod")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "env_in_config, model.shop.revenue_by_month",
        "description_model, model.shop.stg_customers",
        "tags_project, model.shop.stg_countries",
        "meta_yaml, model.shop.stg_products",
        "source_table_added, source.shop.erp.returns",
        "group_of_model, model.shop.invoice_lines"
    })
    void theStandardModeSeesWhatDbtDoesNot(String edit, String id) {
        assertThat(GoldenEdits.of("1.12").answers(edit).object("selectors").items("state:modified"))
                .doesNotContain(Json.of(id));
        assertThat(changed("1.12", edit)).contains(id);
    }

    private static Set<String> changed(String name, String edit) {
        GoldenEdits edits = GoldenEdits.of(name);
        return StandardMode.changed(ReadStates.of(edits.base()), ReadStates.of(edits.current(edit)));
    }
}
