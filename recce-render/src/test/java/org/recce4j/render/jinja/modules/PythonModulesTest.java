package org.recce4j.render.jinja.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.RenderLimits;
import org.recce4j.render.jinja.TemplateException;

class PythonModulesTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-02T23:30:00.123456789Z"), ZoneId.of("Europe/Berlin"));

    private static final Jinja JINJA = Jinja.builder()
            .global("datetime", PythonModules.datetime(CLOCK))
            .global("pytz", PythonModules.pytz())
            .global("re", PythonModules.re())
            .global("itertools", PythonModules.itertools())
            .limits(RenderLimits.DEFAULT.withMaxSteps(1_000_000).withMaxSize(1_000_000))
            .build();

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            datetime.datetime.now()                                       > 2026-11-03 00:30:00.123456
            datetime.datetime.utcnow()                                    > 2026-11-02 23:30:00.123456
            datetime.datetime.now(pytz.utc)                               > 2026-11-02 23:30:00.123456+00:00
            datetime.datetime.now(pytz.timezone('America/New_York'))      > 2026-11-02 18:30:00.123456-05:00
            datetime.datetime.today().date()                              > 2026-11-03
            datetime.date.today()                                         > 2026-11-03
            datetime.datetime.fromtimestamp(0)                            > 1970-01-01 01:00:00
            """)
    void tellsTheTimeOfTheClock(String expression, String expected) {
        assertThat(JINJA.render("{{ " + expression + " }}", Map.of())).isEqualTo(expected);
    }

    @Test
    void writesPythonsDigitsInEveryLocaleOfTheHost() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(JINJA.render(
                            "{{ datetime.time(1, 2, 3, 4000) }} {{ datetime.timedelta(days=1, seconds=90, microseconds=5) }}"
                                    + " {{ datetime.date(2026, 11, 3).strftime('%e') }}",
                            Map.of()))
                    .isEqualTo("01:02:03.004000 1 day, 0:01:30.000005  3");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void callsMacrosToReplace() {
        assertThat(JINJA.render(
                        "{% macro m(match) %}<{{ match.group(0) }}>{% endmacro %}{{ re.sub('[ab]', m, 'xaxb') }}",
                        Map.of()))
                .isEqualTo("x<a>x<b>");
    }

    @Test
    void stopsWhatWouldNotEnd() {
        for (String expression : List.of(
                "re.match('(a+)+\\\\1b', 'a' * 60)",
                "itertools.count() | list",
                "itertools.cycle([1]) | list",
                "itertools.repeat(1) | list",
                "itertools.product(range(100), repeat=9) | list",
                "itertools.permutations(range(20)) | list")) {
            assertThatThrownBy(() -> JINJA.render("{{ " + expression + " }}", Map.of()))
                    .as(expression)
                    .isInstanceOfSatisfying(
                            TemplateException.class,
                            failure -> assertThat(failure.type()).isIn("SecurityError", "RecursionError"));
        }
    }

    @Test
    void givesAwayNothingElse() {
        assertThat(JINJA.render("{{ re.template is defined }}{{ datetime.new is defined }}{{ re }}", Map.of()))
                .isEqualTo("FalseFalse<module 're'>");
        assertThatThrownBy(() -> JINJA.render("{{ re() }}", Map.of()))
                .hasMessageContaining("'module' object is not callable");
    }
}
