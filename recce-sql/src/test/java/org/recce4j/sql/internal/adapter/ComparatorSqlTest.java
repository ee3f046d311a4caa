package org.recce4j.sql.internal.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.QueryPart;
import org.junit.jupiter.api.Test;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.ComparatorForms;
import org.recce4j.sql.build.Sql;
import org.recce4j.sql.build.TypedField;

/**
 * What each warehouse is sent to compare values that need not be the same; that it is right is tested on engines, in recce-engines.
 * {@code -Drecce.update} writes the file.
 */
class ComparatorSqlTest {

    private static final String FILE = "comparators.txt";

    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal BILLIONTH = new BigDecimal("1e-9");
    private static final Duration SECOND = Duration.ofSeconds(1);

    private static final TypedField MONEY = a(new SqlType.Exact(12, 2));
    private static final TypedField OTHER_MONEY = b(new SqlType.Exact(18, 4));
    private static final TypedField WIDE = a(new SqlType.Exact(38, 10));
    private static final TypedField OTHER_WIDE = b(new SqlType.Exact(38, 0));
    private static final TypedField REAL = a(new SqlType.Approximate(32));
    private static final TypedField DOUBLE = b(SqlType.Approximate.DOUBLE);
    private static final TypedField TEXT = a(new SqlType.Text());
    private static final TypedField DAY = a(new SqlType.Date());
    private static final TypedField CLOCK = a(new SqlType.Timestamp(false));
    private static final TypedField MOMENT = b(new SqlType.Timestamp(true));

    private static TypedField a(SqlType type) {
        return new TypedField(field(name("a")), type);
    }

    private static TypedField b(SqlType type) {
        return new TypedField(field(name("b")), type);
    }

    private static Map<String, Function<ComparatorForms, Optional<? extends QueryPart>>> comparisons() {
        Map<String, Function<ComparatorForms, Optional<? extends QueryPart>>> all = new LinkedHashMap<>();
        all.put("absolute, decimals", forms -> forms.near(MONEY, OTHER_MONEY, CENT, null));
        all.put("absolute, wide decimals", forms -> forms.near(WIDE, OTHER_WIDE, CENT, null));
        all.put("absolute, real and double", forms -> forms.near(REAL, DOUBLE, CENT, null));
        all.put("absolute, decimal and double", forms -> forms.near(MONEY, DOUBLE, CENT, null));
        all.put("relative, decimals", forms -> forms.near(MONEY, OTHER_MONEY, null, BILLIONTH));
        all.put("relative, wide decimals", forms -> forms.near(WIDE, OTHER_WIDE, null, BILLIONTH));
        all.put("absolute or relative, doubles", forms -> forms.near(a(DOUBLE.type()), DOUBLE, CENT, BILLIONTH));
        all.put("time, timestamps", forms -> forms.near(CLOCK, MOMENT, SECOND));
        all.put("time, date and timestamp", forms -> forms.near(DAY, MOMENT, SECOND));
        all.put("rounded decimal", forms -> form(forms.rounded(OTHER_MONEY, 1)));
        all.put("rounded decimal of as many digits", forms -> form(forms.rounded(MONEY, 2)));
        all.put("rounded double", forms -> form(forms.rounded(DOUBLE, 2)));
        all.put("lower case", forms -> forms.lowerCase(TEXT.field()));
        all.put("trimmed", forms -> forms.trimmed(TEXT.field()));
        all.put("collapsed", forms -> forms.collapsed(TEXT.field()));
        all.put("JSON of a text", forms -> form(forms.jsonContent(TEXT)));
        all.put("JSON of a document", forms -> form(forms.jsonContent(a(new SqlType.Document()))));
        all.put("sorted", forms -> form(forms.sorted(a(new SqlType.Other("ARRAY")))));
        return all;
    }

    private static Optional<? extends QueryPart> form(Optional<TypedField> form) {
        return form.map(TypedField::field);
    }

    @Test
    void writesWhatEachWarehouseCompares() throws IOException {
        String all = comparisons().entrySet().stream()
                .map(one -> "-- " + one.getKey() + "\n" + Dialects.lines(dialect -> sql(dialect, one.getValue())))
                .collect(Collectors.joining("\n"));
        if (System.getProperty("recce.update") != null) {
            Files.writeString(Path.of("src/test/resources/org/recce4j/sql/internal/adapter", FILE), all);
            return;
        }
        try (InputStream file = ComparatorSqlTest.class.getResourceAsStream(FILE)) {
            assertThat(all)
                    .as("-Drecce.update writes it again")
                    .isEqualTo(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** A control character is written by its code. */
    private static String sql(
            BuildDialect dialect, Function<ComparatorForms, Optional<? extends QueryPart>> comparison) {
        return comparison
                .apply(dialect.comparators())
                .map(part -> Sql.builder(dialect).renderInlined(part))
                .orElse("not compared")
                .chars()
                .mapToObj(letter -> letter < ' ' ? "<" + letter + ">" : String.valueOf((char) letter))
                .collect(Collectors.joining());
    }

    /** Decimals of 38 digits after the point leave no room for a difference. */
    @Test
    void comparesNothingForWhichThereIsNoRoom() {
        TypedField fraction = a(new SqlType.Exact(38, 38));
        assertThat(Dialects.of("duckdb").comparators().near(fraction, fraction, CENT, null))
                .isEmpty();
        assertThat(Dialects.of("duckdb").comparators().near(WIDE, WIDE, null, new BigDecimal("1e-18")))
                .isPresent();
        TypedField long30 = a(new SqlType.Exact(38, 30));
        assertThat(Dialects.of("duckdb").comparators().near(long30, long30, null, BILLIONTH))
                .isEmpty();
    }
}
