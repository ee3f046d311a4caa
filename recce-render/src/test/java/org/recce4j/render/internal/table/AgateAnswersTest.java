package org.recce4j.render.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;
import org.recce4j.render.Introspector.QueryResult;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateException;

/** Templates over the tables of query results, against the answers of agate 1.9.1 and dbt-common 1.39 ({@code make_agate.py}). */
class AgateAnswersTest {

    @Test
    void answersAsDbtDoes() throws IOException {
        Map<String, QueryResult> results = new HashMap<>();
        SoftAssertions softly = new SoftAssertions();
        List<Json.Obj> rows = rows();
        for (Json.Obj row : rows) {
            String name = row.text("result");
            if (name != null) {
                results.put(name, result(row));
                continue;
            }
            String template = String.valueOf(row.text("template"));
            QueryResult result = Objects.requireNonNull(results.get(String.valueOf(row.text("of"))));
            softly.assertThat(answer(template, result))
                    .as("%s of %s", template, row.text("of"))
                    .isEqualTo(expected(row));
        }
        softly.assertAll();
        assertThat(rows).hasSizeGreaterThan(2_300);
    }

    private static List<Json.Obj> rows() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(AgateAnswersTest.class.getResourceAsStream("/table/agate.jsonl"))) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> (Json.Obj) JsonText.read(line))
                    .toList();
        }
    }

    private static QueryResult result(Json.Obj row) {
        List<String> columns = items(row, "columns").stream()
                .map(Json::toPlain)
                .map(String::valueOf)
                .toList();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Json cells : items(row, "rows")) {
            List<@Nullable Object> values = new ArrayList<>();
            ((Json.Arr) cells).items().forEach(cell -> values.add(value(cell)));
            rows.add(values);
        }
        return new QueryResult(columns, rows);
    }

    private static List<Json> items(Json.Obj row, String field) {
        return ((Json.Arr) row.get(field)).items();
    }

    private static @Nullable Object value(Json json) {
        if (json instanceof Json.Num number) {
            return number.value().longValueExact();
        }
        if (!(json instanceof Json.Obj typed)) {
            return json.toPlain();
        }
        String kind = typed.fields().keySet().iterator().next();
        String text = String.valueOf(typed.text(kind));
        return switch (kind) {
            case "decimal" -> new BigDecimal(text);
            case "float" -> floating(text);
            case "int" -> new BigInteger(text);
            case "date" -> LocalDate.parse(text);
            case "datetime" ->
                text.length() > 22 && text.contains("+") ? OffsetDateTime.parse(text) : LocalDateTime.parse(text);
            default -> LocalTime.parse(text);
        };
    }

    private static double floating(String text) {
        return switch (text) {
            case "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    private static String answer(String template, QueryResult result) {
        try {
            return "output: " + Jinja.standard().render(template, Map.of("t", AgateTables.of(result, true)));
        } catch (TemplateException failure) {
            return failure.type() + ": " + failure.reason();
        }
    }

    private static String expected(Json.Obj row) {
        if (row.text("output") != null) {
            return "output: " + row.text("output");
        }
        Json.Obj error = row.object("error");
        return error.text("type") + ": " + error.text("message");
    }
}
