package org.recce4j.render.jinja.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.TemplateObject;

/** Python 3.11, "Format String Syntax", as the sandbox of Jinja2 reads it. */
@SuppressWarnings("NullAway") // javac 17 reads no annotations within types from class files
class StringFormatTest {

    private final Environment env = Given.environment();

    private String format(String format, @Nullable Object... values) {
        return StringFormat.format(env, format, Arguments.of(values), false);
    }

    private String named(String format, String name, @Nullable Object value) {
        Map<String, @Nullable Object> names = new LinkedHashMap<>();
        names.put(name, value);
        return StringFormat.format(env, format, new Arguments(Arrays.asList(), names), false);
    }

    @Property(tries = 500)
    void doubledBracesAreTheTextItself(@ForAll String text) {
        assertThat(format(text.replace("{", "{{").replace("}", "}}"))).isEqualTo(text);
    }

    @Test
    void fieldsAreNumberedOrNamed() {
        assertThat(format("{}-{}", "a", "b")).isEqualTo("a-b");
        assertThat(format("{1}-{0}-{1}", "a", "b")).isEqualTo("b-a-b");
        assertThat(named("{x}{x!r}", "x", "é")).isEqualTo("é'é'");
        assertThat(format("{!a:>8}", "é")).isEqualTo("  '\\xe9'");
        assertThat(format("{0!s:.2}", 12345L)).isEqualTo("12");
    }

    @Test
    void reachesIntoAttributesAndItems() {
        PythonDict row = Given.dict("id", 7L, "a]b", 1L, 0L, "zero");
        assertThat(format("{0[id]:03d} {0[0]}", row)).isEqualTo("007 zero");
        assertThat(format("{0[1][k]}", Given.list(1L, Given.dict("k", "v")))).isEqualTo("v");
        TemplateObject relation = new TemplateObject() {
            @Override
            public Object attribute(String name) {
                return name.equals("schema") ? Given.dict("name", "main") : MISSING;
            }
        };
        assertThat(format("{0.schema[name]}", relation)).isEqualTo("main");
        assertThat(named("{r.schema[name]!r}", "r", relation)).isEqualTo("'main'");
    }

    @Test
    void aSpecHoldsFieldsOfItsOwn() {
        assertThat(format("{:{}}|", "x", 4L)).isEqualTo("x   |");
        assertThat(format("{0:{1}{2}{3}}", "x", "*", "^", 5L)).isEqualTo("**x**");
        assertThat(format("{:{:1}}", "x", 3L)).isEqualTo("x  ");
        assertThat(Given.failure(() -> format("{:{:{}}}", 1L, 2L, 3L)))
                .isEqualTo("ValueError: Max string recursion exceeded");
    }

    @Test
    void theSandboxGivesAwayNoInnerAttribute() {
        assertThat(format("{0.__class__}", "x")).isEmpty();
        assertThat(Given.failure(() -> format("{0.__class__.__mro__}", "x")))
                .isEqualTo("SecurityError: access to attribute '__class__' of 'str' object is unsafe.");
    }

    /** CPython 3.11's words, but for the two ways of numbering, of which {@code string.Formatter} says one alone. */
    @Test
    void saysWhatIsWrongWithAFormat() {
        assertThat(Given.failure(() -> format("}"))).isEqualTo("ValueError: Single '}' encountered in format string");
        assertThat(Given.failure(() -> format("a{"))).isEqualTo("ValueError: Single '{' encountered in format string");
        assertThat(Given.failure(() -> format("{0", 1L))).isEqualTo("ValueError: expected '}' before end of string");
        assertThat(Given.failure(() -> format("{0[a}", 1L))).isEqualTo("ValueError: expected '}' before end of string");
        assertThat(Given.failure(() -> format("{0.}", 1L))).isEqualTo("ValueError: Empty attribute in format string");
        assertThat(Given.failure(() -> format("{0[]}", 1L))).isEqualTo("ValueError: Empty attribute in format string");
        assertThat(Given.failure(() -> format("{0[1]x}", Given.list(1L, 2L))))
                .isEqualTo("ValueError: Only '.' or '[' may follow ']' in format field specifier");
        assertThat(Given.failure(() -> format("{}"))).isEqualTo("IndexError: tuple index out of range");
        assertThat(Given.failure(() -> format("{x}"))).isEqualTo("KeyError: 'x'");
        assertThat(Given.failure(() -> format("{}{0}", 1L)))
                .isEqualTo("ValueError: cannot switch from manual field specification to automatic field numbering");
    }

    @Test
    void inMarkupItEscapesWhatIsNotMarkup() {
        Arguments values = Arguments.of("<", new Markup("<b>"), 5L);
        assertThat(StringFormat.format(env, "<i>{}{}{:03d}", values, true)).isEqualTo("<i>&lt;<b>005");
    }

    @Test
    void refusesALongResult() {
        Environment small = Given.environment(Given.maxSize(1_000));
        Arguments values = Arguments.of("x".repeat(400));
        assertThat(Given.failure(() -> StringFormat.format(small, "{0}{0}{0}", values, false)))
                .startsWith("SecurityError: A value of 1200 characters or items");
    }
}
