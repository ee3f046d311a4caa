package org.recce4j.render.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.recce4j.model.Json;
import org.recce4j.render.jinja.modules.PythonModules;

/** Templates of our own, against the answers of Jinja2 3.1.6 and Python 3.11: output to the byte, class, message and line of errors. */
class LanguageTableTest {

    /** Messages of CPython's argument parser that depend on the function; the class and the line are compared. */
    private static final List<String> OTHER_WORDS =
            List.of("'abc'.replace(1, 2)", "'abc'.strip(1)", "'{:c}'.format(12345678901234567890)");

    @Test
    void answersAsJinja2Does() {
        List<Json.Obj> rows = JinjaTableRows.of("language.jsonl");
        Json.Obj context = rows.get(0).object("context");
        SoftAssertions softly = new SoftAssertions();
        for (Json.Obj row : rows.subList(1, rows.size())) {
            String template = String.valueOf(row.text("template"));
            String answer = JinjaTableRows.answer(
                    JinjaTableRows.engine(row.object("options")), template, JinjaTableRows.variables(context));
            softly.assertThat(answer)
                    .as("%s %s", template, row.get("options"))
                    .isEqualTo(JinjaTableRows.expected(row, answer));
        }
        softly.assertAll();
        assertThat(rows).hasSizeGreaterThan(1_200);
    }

    @Test
    void refusesWhatJinja2Refuses() {
        List<Json.Obj> rows = JinjaTableRows.of("syntax.jsonl");
        SoftAssertions softly = new SoftAssertions();
        for (Json.Obj row : rows) {
            String template = String.valueOf(row.text("template"));
            String answer = parsed(template);
            softly.assertThat(answer).as(template).isEqualTo(JinjaTableRows.expected(row, answer));
        }
        softly.assertAll();
        assertThat(rows).hasSizeGreaterThan(200);
    }

    private static String parsed(String template) {
        try {
            Jinja.standard().template(template);
            return "parsed";
        } catch (TemplateException failure) {
            return failure.type() + ": " + failure.reason() + " (line " + failure.line() + ")";
        }
    }

    @Test
    void computesAsPythonDoes() {
        List<Json.Obj> rows = JinjaTableRows.of("python.jsonl");
        SoftAssertions softly = new SoftAssertions();
        for (Json.Obj row : rows) {
            String template = String.valueOf(row.text("template"));
            String answer = JinjaTableRows.answer(Jinja.standard(), template, Map.of());
            String expected = JinjaTableRows.expected(row, answer);
            boolean isOtherwiseSaid = OTHER_WORDS.stream().anyMatch(template::contains);
            softly.assertThat(isOtherwiseSaid ? type(answer) : answer)
                    .as(template)
                    .isEqualTo(isOtherwiseSaid ? type(expected) : expected);
        }
        softly.assertAll();
        assertThat(rows).hasSizeGreaterThan(2_000);
    }

    @Test
    void loadsAsJinja2Does() {
        List<Json.Obj> rows = JinjaTableRows.of("templates.jsonl");
        Json.Obj context = rows.get(0).object("context");
        SoftAssertions softly = new SoftAssertions();
        for (Json.Obj row : rows.subList(1, rows.size())) {
            Json.Obj templates = row.object("templates");
            Jinja jinja = Jinja.builder().loader(templates::text).build();
            String answer;
            try {
                answer = "output: "
                        + jinja.template("main", String.valueOf(templates.text("main")))
                                .render(JinjaTableRows.variables(context));
            } catch (TemplateException failure) {
                answer = failure.type() + ": " + failure.reason() + " (line " + failure.line() + ")";
            }
            softly.assertThat(answer).as("%s", templates).isEqualTo(JinjaTableRows.expected(row, answer));
        }
        softly.assertAll();
        assertThat(rows).hasSizeGreaterThan(50);
    }

    @Test
    void hasPythonsModules() {
        Jinja jinja = Jinja.builder()
                .global("re", PythonModules.re())
                .global("datetime", PythonModules.datetime(Clock.systemUTC()))
                .global("pytz", PythonModules.pytz())
                .global("itertools", PythonModules.itertools())
                .global("json", PythonModules.json())
                .build();
        List<Json.Obj> rows = JinjaTableRows.of("modules.jsonl");
        SoftAssertions softly = new SoftAssertions();
        for (Json.Obj row : rows) {
            String template = String.valueOf(row.text("template"));
            String answer = JinjaTableRows.answer(jinja, template, Map.of());
            String expected = JinjaTableRows.expected(row, answer);
            // what is wrong with an expression or a text, their parsers say in words of their own
            boolean isOtherwiseSaid = expected.startsWith("error: ") || expected.startsWith("JSONDecodeError: ");
            softly.assertThat(isOtherwiseSaid ? type(answer) : answer)
                    .as(template)
                    .isEqualTo(isOtherwiseSaid ? type(expected) : expected);
        }
        softly.assertAll();
        assertThat(rows).hasSizeGreaterThan(180);
    }

    private static String type(String answer) {
        return answer.substring(0, answer.indexOf(':'));
    }
}
