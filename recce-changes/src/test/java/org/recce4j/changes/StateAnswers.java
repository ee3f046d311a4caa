package org.recce4j.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.recce4j.model.Json;
import org.recce4j.model.RecceException;

/** Compares our answers to {@code state:} selectors with those of dbt. */
final class StateAnswers {

    private final List<String> wrong = new ArrayList<>();
    private int asked;

    /** Compares all that dbt answered of an edit: nodes that match by themselves, and those with their attached tests. */
    void compare(String name, NodeSelector selector, Json.Obj answers) {
        compareSelectors(name, selector, answers.object("selectors"));
        compare(name, selector, answers.object("with_attached_tests"), IndirectSelection.EAGER);
    }

    void compareSelectors(String name, NodeSelector selector, Json.Obj answers) {
        asked += answers.fields().size();
        compare(name, selector, answers, IndirectSelection.EMPTY);
    }

    /** What differs from dbt's answers, a sentence each. */
    List<String> wrong() {
        return wrong;
    }

    /** How many selectors were asked, without those for attached tests. */
    int asked() {
        return asked;
    }

    private void compare(String name, NodeSelector selector, Json.Obj answers, IndirectSelection mode) {
        answers.fields().forEach((expression, answer) -> {
            Json actual = answer(
                    selector,
                    SelectionRequest.of(expression).ofTypes(Set.of("all")).with(mode));
            Json wanted = answer instanceof Json.Obj error ? error.get("message") : answer;
            if (!wanted.equals(actual)) {
                wrong.add(name + " " + expression + " " + mode + ": dbt " + wanted + ", we " + actual);
            }
        });
    }

    /** The ids that are selected, or the message of the failure. */
    static Json answer(NodeSelector selector, SelectionRequest request) {
        try {
            return Json.of(
                    selector.select(request).stream().map(id -> id.value()).toList());
        } catch (RecceException failure) {
            return Json.of(failure.getMessage());
        }
    }
}
