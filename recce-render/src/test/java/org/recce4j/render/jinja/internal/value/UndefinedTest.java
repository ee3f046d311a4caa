package org.recce4j.render.jinja.internal.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.recce4j.render.jinja.UndefinedKind.CHAINABLE;
import static org.recce4j.render.jinja.UndefinedKind.DEBUG;
import static org.recce4j.render.jinja.UndefinedKind.LENIENT;
import static org.recce4j.render.jinja.UndefinedKind.STRICT;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.recce4j.render.jinja.UndefinedKind;

/** Jinja2 3.1, "Undefined Types": what each of the four may be used for. */
class UndefinedTest {

    private final Meter meter = Given.meter();

    private static Undefined name(UndefinedKind kind) {
        return Undefined.ofName(kind, "x");
    }

    @ParameterizedTest
    @EnumSource
    void onlyAStrictOneMayNotBeLookedAt(UndefinedKind kind) {
        Undefined undefined = name(kind);
        for (Function<Undefined, @Nullable Object> use : List.<Function<Undefined, @Nullable Object>>of(
                Undefined::text,
                TemplateValues::isTrue,
                Containers::length,
                Iteration::iterate,
                u -> Repr.str(meter, u))) {
            if (kind == STRICT) {
                assertThat(Given.failure(() -> use.apply(undefined))).isEqualTo("UndefinedError: 'x' is undefined");
            } else {
                assertThatCode(() -> use.apply(undefined)).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void printsNothingOrItsReason() {
        assertThat(name(LENIENT).text()).isEmpty();
        assertThat(name(CHAINABLE).text()).isEmpty();
        assertThat(name(DEBUG).text()).isEqualTo("{{ x }}");
        assertThat(Undefined.ofPart(DEBUG, Given.list(), 7L).text()).isEqualTo("{{ no such element: list object[7] }}");
        assertThat(Undefined.ofPart(DEBUG, null, "a").text()).isEqualTo("{{ no such element: None['a'] }}");
        assertThat(Undefined.ofHint(DEBUG, "why").text()).isEqualTo("{{ undefined value printed: why }}");
    }

    @Test
    void onlyAChainableOneHasParts() {
        Undefined chainable = name(CHAINABLE);
        assertThat(chainable.part()).isSameAs(chainable);
        assertThat(chainable.attribute("a")).isSameAs(chainable);
        assertThat(Given.failure(name(LENIENT)::part)).isEqualTo("UndefinedError: 'x' is undefined");
        assertThat(Given.failure(() -> name(DEBUG).attribute("a"))).isEqualTo("UndefinedError: 'x' is undefined");
    }

    @Test
    void saysWhatWasNotThere() {
        assertThat(Undefined.ofPart(LENIENT, Given.dict(), "k").failure().text())
                .isEqualTo("'dict object' has no attribute 'k'");
        assertThat(Undefined.ofPart(LENIENT, Given.list(), 3L).failure().text())
                .isEqualTo("list object has no element 3");
        assertThat(Undefined.ofPart(LENIENT, null, "k").failure().text()).isEqualTo("'None' has no attribute 'k'");
        assertThat(Undefined.ofPart(LENIENT, new Markup(""), "k").failure().text())
                .isEqualTo("'markupsafe.Markup object' has no attribute 'k'");
        assertThat(Undefined.ofHint(LENIENT, "why").failure().text()).isEqualTo("why");
    }

    @Test
    void theSandboxKeepsWhatEveryPythonObjectHas() {
        Undefined inner = name(LENIENT).attribute("__class__");
        assertThat(inner.text()).isEmpty();
        assertThat(inner.failure().type()).isEqualTo("SecurityError");
        assertThat(inner.failure().text())
                .isEqualTo("access to attribute '__class__' of 'Undefined' object is unsafe.");
    }

    @Test
    void twoOfOneKindAreEqual() {
        assertThat(name(LENIENT)).isEqualTo(Undefined.ofHint(LENIENT, "other")).isNotEqualTo(name(CHAINABLE));
        assertThat(name(LENIENT)).hasSameHashCodeAs(Undefined.ofHint(LENIENT, "other"));
        assertThat(Given.failure(() -> name(STRICT).hashCode())).isEqualTo("UndefinedError: 'x' is undefined");
        assertThat(Given.failure(() -> name(STRICT).equals(name(STRICT))))
                .isEqualTo("UndefinedError: 'x' is undefined");
    }
}
