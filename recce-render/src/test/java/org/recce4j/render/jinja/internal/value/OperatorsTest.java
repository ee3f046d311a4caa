package org.recce4j.render.jinja.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.UndefinedKind;

class OperatorsTest {

    private final Environment env = Given.environment();

    @Property(tries = 200)
    void aRepeatedSequenceHasItsItemsAsOften(
            @ForAll @Size(max = 5) List<Long> items, @ForAll @IntRange(min = -2, max = 6) int count) {
        List<@Nullable Object> list = new ArrayList<>(items);
        List<@Nullable Object> sum = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sum.addAll(items);
        }
        assertThat(Operators.multiply(env, list, (long) count)).isEqualTo(sum);
        assertThat(Operators.multiply(env, (long) count, list)).isEqualTo(sum);
        assertThat(Operators.multiply(env, PythonTuple.of(list), (long) count)).isEqualTo(PythonTuple.of(sum));
    }

    @Test
    void addingMakesANewList() {
        List<@Nullable Object> list = Given.list(1L);
        Object sum = Operators.add(env, list, Given.list());
        assertThat(sum).isEqualTo(list).isNotSameAs(list);
    }

    @Test
    void whatIsAddedToMarkupIsEscaped() {
        assertThat(Operators.add(env, new Markup("<b>"), "<")).isEqualTo(new Markup("<b>&lt;"));
        assertThat(Operators.add(env, "<", new Markup("<b>"))).isEqualTo(new Markup("&lt;<b>"));
        assertThat(Operators.multiply(env, new Markup("<"), 2L)).isEqualTo(new Markup("<<"));
        assertThat(Operators.modulo(env, new Markup("<i>%s"), "&")).isEqualTo(new Markup("<i>&amp;"));
    }

    @Test
    void setsAndKeysAreSubtracted() {
        DictView keys = new DictView(Given.dict(1.0, "a", "b", 2L), DictView.Side.KEYS);
        assertThat(Operators.subtract(env, Given.set(1L, 2L), keys)).isEqualTo(Given.set(2L));
        assertThat(Operators.subtract(env, keys, Given.set(1L))).isEqualTo(Given.set("b"));
        DictView values = new DictView(Given.dict(1.0, "a"), DictView.Side.VALUES);
        assertThat(Given.failure(() -> Operators.subtract(env, values, values)))
                .isEqualTo("TypeError: unsupported operand type(s) for -: 'dict_values' and 'dict_values'");
    }

    /** CPython 3.11's words. */
    @Test
    void saysWhichTypesDoNotGoTogether() {
        assertThat(Given.failure(() -> Operators.add(env, 1L, "a")))
                .isEqualTo("TypeError: unsupported operand type(s) for +: 'int' and 'str'");
        assertThat(Given.failure(() -> Operators.add(env, "a", null)))
                .isEqualTo("TypeError: can only concatenate str (not \"NoneType\") to str");
        assertThat(Given.failure(() -> Operators.add(env, Given.list(), PythonTuple.of())))
                .isEqualTo("TypeError: can only concatenate list (not \"tuple\") to list");
        assertThat(Given.failure(() -> Operators.add(env, new PythonRange(0, 1, 1), new PythonRange(0, 1, 1))))
                .isEqualTo("TypeError: unsupported operand type(s) for +: 'range' and 'range'");
        assertThat(Given.failure(() -> Operators.multiply(env, "a", 1.0)))
                .isEqualTo("TypeError: can't multiply sequence by non-int of type 'float'");
        assertThat(Given.failure(() -> Operators.multiply(env, Given.dict(), 2L)))
                .isEqualTo("TypeError: unsupported operand type(s) for *: 'dict' and 'int'");
        assertThat(Given.failure(() -> Operators.power(env, "a", 2L)))
                .isEqualTo("TypeError: unsupported operand type(s) for ** or pow(): 'str' and 'int'");
        assertThat(Given.failure(() -> Operators.floorDivide(env, null, 2L)))
                .isEqualTo("TypeError: unsupported operand type(s) for //: 'NoneType' and 'int'");
        assertThat(Given.failure(() -> Operators.negate("a")))
                .isEqualTo("TypeError: bad operand type for unary -: 'str'");
        assertThat(Given.failure(() -> Operators.plus(Given.list())))
                .isEqualTo("TypeError: bad operand type for unary +: 'list'");
    }

    @Test
    void anUndefinedOperandIsTheErrorOnEitherSide() {
        Undefined gone = Undefined.ofName(UndefinedKind.LENIENT, "gone");
        String failure = "UndefinedError: 'gone' is undefined";
        assertThat(Given.failure(() -> Operators.add(env, gone, 1L))).isEqualTo(failure);
        assertThat(Given.failure(() -> Operators.subtract(env, 1L, gone))).isEqualTo(failure);
        assertThat(Given.failure(() -> Operators.multiply(env, "a", gone))).isEqualTo(failure);
        assertThat(Given.failure(() -> Operators.divide(env, Given.list(), gone)))
                .isEqualTo(failure);
        assertThat(Given.failure(() -> Operators.negate(gone))).isEqualTo(failure);
    }

    /** A length that knows how to be doubled, and nothing else. */
    private static final class Metres implements PythonObject {
        @Override
        public Object binary(String operator, @Nullable Object other, boolean reflected) {
            return operator.equals("*") && Long.valueOf(2).equals(other) ? (reflected ? "2 x m" : "m x 2") : MISSING;
        }

        @Override
        public Integer order(@Nullable Object other) {
            return other instanceof Metres ? 0 : -1;
        }
    }

    @Test
    void asksAnObjectForItsOwnOperators() {
        assertThat(Operators.multiply(env, new Metres(), 2L)).isEqualTo("m x 2");
        assertThat(Operators.multiply(env, 2L, new Metres())).isEqualTo("2 x m");
        assertThat(Given.failure(() -> Operators.multiply(env, new Metres(), 3L)))
                .isEqualTo("TypeError: unsupported operand type(s) for *: 'Metres' and 'int'");
        assertThat(Operators.ordered(env.meter(), "<=", new Metres(), new Metres()))
                .isTrue();
        assertThat(Operators.ordered(env.meter(), ">", new Metres(), 1L)).isFalse();
    }

    @Test
    void refusesALargeResultBeforeItIsMade() {
        Environment small = Given.environment(Given.maxSize(1_000));
        String failure = "SecurityError: A value of 1200 characters or items is larger than the 1000 that"
                + " RenderLimits.maxSize allows";
        assertThat(Given.failure(() -> Operators.multiply(small, "ab", 600L))).isEqualTo(failure);
        assertThat(Given.failure(() -> Operators.multiply(small, Given.list(1L, 2L), 600L)))
                .isEqualTo(failure);
        assertThat(Given.failure(() -> Operators.add(small, "a".repeat(600), "b".repeat(600))))
                .isEqualTo(failure);
        assertThat(Given.failure(() -> Operators.multiply(env, PythonTuple.of(1L), Long.MAX_VALUE)))
                .startsWith("SecurityError: ");
    }

    @Test
    void nothingTimesAnyNumberIsNothing() {
        assertThat(Operators.multiply(env, "", Long.MAX_VALUE)).isEqualTo("");
        assertThat(Operators.multiply(env, Given.list(), Long.MAX_VALUE)).isEqualTo(Given.list());
        assertThat(Operators.multiply(env, "a", Long.MIN_VALUE)).isEqualTo("");
    }

    @Test
    void takesApartExactlyAsManyAsThereAreNames() {
        assertThat(Subscripts.unpack("ab", 2)).containsExactly("a", "b");
        assertThat(Subscripts.unpack(Given.dict("k", 1L), 1)).containsExactly("k");
        assertThat(Given.failure(() -> Subscripts.unpack(Given.list(1L, 2L, 3L), 2)))
                .isEqualTo("ValueError: too many values to unpack (expected 2)");
        assertThat(Given.failure(() -> Subscripts.unpack("a", 2)))
                .isEqualTo("ValueError: not enough values to unpack (expected 2, got 1)");
        assertThat(Given.failure(() -> Subscripts.unpack(5L, 2)))
                .isEqualTo("TypeError: cannot unpack non-iterable int object");
    }

    @Test
    void countsItemsFromEitherEnd() {
        Meter meter = env.meter();
        List<@Nullable Object> list = Given.list("a", "b", "c");
        assertThat(Subscripts.item(meter, list, -3L)).isEqualTo("a");
        assertThat(Subscripts.item(meter, list, true)).isEqualTo("b");
        assertThat(Subscripts.item(meter, list, 3L)).isSameAs(TemplateObject.MISSING);
        assertThat(Subscripts.item(meter, list, -4L)).isSameAs(TemplateObject.MISSING);
        assertThat(Subscripts.item(meter, list, 1.0)).isSameAs(TemplateObject.MISSING);
        assertThat(Subscripts.item(meter, "x😀y", -2L)).isEqualTo("😀");
        assertThat(Subscripts.item(meter, new Markup("<b"), 0L)).isEqualTo(new Markup("<"));
        assertThat(Subscripts.item(meter, Given.dict("a", null), "a")).isNull();
        assertThat(Subscripts.item(meter, Given.dict(1L, "one"), 1.0)).isEqualTo("one");
        assertThat(Subscripts.item(meter, Given.dict(1L, "one"), Given.list())).isSameAs(TemplateObject.MISSING);
    }
}
