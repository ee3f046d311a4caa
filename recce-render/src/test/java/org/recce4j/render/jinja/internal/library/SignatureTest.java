package org.recce4j.render.jinja.internal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.Given;

/** Python 3.11, "Calls": which argument belongs to which parameter, and CPython's words when one does not. */
@SuppressWarnings("NullAway") // javac 17 reads no annotations within types from class files
class SignatureTest {

    private static List<@Nullable Object> bound(String parameters, Arguments arguments) {
        return Arrays.asList(new Signature(parameters).bind("f", TemplateObject.MISSING, arguments));
    }

    private static Arguments named(List<?> positional, @Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            named.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return new Arguments(Given.list(positional.toArray()), named);
    }

    private static String failure(String parameters, Arguments arguments) {
        return Given.failure(() -> bound(parameters, arguments));
    }

    @Test
    void defaultsAreLiterals() {
        assertThat(bound("a=1, b=-2.5, c='x, y', d=None, e=True, f=False, g=...", Arguments.NONE))
                .containsExactly(1L, -2.5, "x, y", null, true, false, TemplateObject.MISSING);
    }

    @Test
    void takesValuesByPlaceAndByName() {
        assertThat(bound("a, b, c=3", Arguments.of("x", "y"))).containsExactly("x", "y", 3L);
        assertThat(bound("a, b, c=3", named(List.of("x"), "c", null, "b", "y"))).containsExactly("x", "y", null);
    }

    @Test
    void theValueOfAFilterIsItsFirstArgument() {
        assertThat(new Signature("value, width=4").bind("f", "v", Arguments.of(7L)))
                .containsExactly("v", 7L);
        assertThat(new Signature("value").bind("f", null, Arguments.NONE)).containsExactly((Object) null);
    }

    @Test
    void gathersTheRestAndTheOtherNames() {
        assertThat(bound("a, *rest, **named", named(List.of(1L, 2L, 3L), "k", "v")))
                .containsExactly(1L, List.of(2L, 3L), Given.dict("k", "v"));
        assertThat(bound("a, *rest, **named", Arguments.of(1L))).containsExactly(1L, List.of(), Given.dict());
        // what stands before the slash has no name, so the name is free
        assertThat(bound("a, /, **named", named(List.of(1L), "a", 2L))).containsExactly(1L, Given.dict("a", 2L));
    }

    @Test
    void saysWhichArgumentIsMissing() {
        assertThat(failure("a", Arguments.NONE))
                .isEqualTo("TypeError: f() missing 1 required positional argument: 'a'");
        assertThat(failure("a, b", Arguments.NONE))
                .isEqualTo("TypeError: f() missing 2 required positional arguments: 'a' and 'b'");
        assertThat(failure("a, b, c, d=1", named(List.of(), "d", 2L)))
                .isEqualTo("TypeError: f() missing 3 required positional arguments: 'a', 'b' and 'c'");
    }

    @Test
    void saysWhichArgumentIsTooMuch() {
        assertThat(failure("a", Arguments.of(1L, 2L)))
                .isEqualTo("TypeError: f() takes 1 positional argument but 2 were given");
        assertThat(failure("", Arguments.of(1L)))
                .isEqualTo("TypeError: f() takes 0 positional arguments but 1 was given");
        assertThat(failure("a, b=1, c=2", Arguments.of(1L, 2L, 3L, 4L)))
                .isEqualTo("TypeError: f() takes from 1 to 3 positional arguments but 4 were given");
        assertThat(failure("a", named(List.of(1L), "a", 2L)))
                .isEqualTo("TypeError: f() got multiple values for argument 'a'");
        assertThat(failure("a", named(List.of(1L), "z", 2L)))
                .isEqualTo("TypeError: f() got an unexpected keyword argument 'z'");
        assertThat(failure("a, /", named(List.of(1L), "a", 2L)))
                .isEqualTo("TypeError: f() got an unexpected keyword argument 'a'");
    }

    /** Functions written in C have words of their own. */
    @Test
    void saysItAsTheBuiltInFunctionsDo() {
        assertThat(failure("x, /", Arguments.of(1L, 2L)))
                .isEqualTo("TypeError: f() takes exactly one argument (2 given)");
        Signature method = new Signature("self, /");
        assertThat(Given.failure(() -> method.bind("str.upper", "a", Arguments.of(1L))))
                .isEqualTo("TypeError: str.upper() takes no arguments (1 given)");
    }
}
