package org.recce4j.diff.internal.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.build.DatePart;

/** What each check sends to each warehouse, as files of this test. {@code -Drecce.update} writes them. */
class DistributionStatementsTest {

    private static final List<BigDecimal> HALVES =
            Stream.of("-0.5", "0", "0.5", "1").map(BigDecimal::new).toList();

    static Stream<Statement> statements() {
        return Stream.of(
                new Statement(
                        "profile",
                        warehouse -> String.join(
                                "\n",
                                new ProfileQuery(SideTables.of(
                                                warehouse,
                                                "dev",
                                                "id",
                                                "price",
                                                "Weight g",
                                                "hot",
                                                "day",
                                                "sold_at",
                                                "note",
                                                "doc"))
                                        .statements())),
                new Statement(
                        "top_k_diff", warehouse -> topValues(warehouse, "note") + "\n" + topValues(warehouse, "price")),
                new Statement(
                        "histogram_diff_range",
                        warehouse -> histogram(warehouse, "Weight g").rangeStatement() + "\n"
                                + histogram(warehouse, "day").rangeStatement()),
                new Statement(
                        "histogram_diff_bins",
                        warehouse -> histogram(warehouse, "price").numbersStatement(HALVES) + "\n"
                                + histogram(warehouse, "Weight g").numbersStatement(HALVES)),
                new Statement(
                        "histogram_diff_dates",
                        warehouse -> histogram(warehouse, "day").datesStatement(DatePart.MONTH) + "\n"
                                + histogram(warehouse, "sold_at").datesStatement(DatePart.DAY)),
                new Statement("profile_distribution", warehouse -> {
                    SideTable table =
                            SideTables.of(warehouse, "dev", "price", "Weight g", "day", "sold_at", "note", "hot");
                    DistributionQuery query = new DistributionQuery(table);
                    return query.shapesStatement(table.columns()) + "\n"
                            + query.frequentStatement(table.columns().subList(4, 6));
                }));
    }

    private static String topValues(String warehouse, String column) {
        SideTable base = SideTables.of(warehouse, "prod", column);
        SideTable current = SideTables.of(warehouse, "dev", column);
        ResultColumn found = base.columns().get(0);
        return TopKQuery.of(base, found, current, found, 3).orElseThrow().statement();
    }

    private static HistogramQuery histogram(String warehouse, String column) {
        SideTable table = SideTables.of(warehouse, "dev", column);
        return new HistogramQuery(table, table.columns().get(0));
    }

    @ParameterizedTest
    @MethodSource("statements")
    void areThese(Statement statement) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String warehouse : SideTables.WAREHOUSES) {
            all.append("-- ")
                    .append(warehouse)
                    .append('\n')
                    .append(statement.of().apply(warehouse))
                    .append('\n');
        }
        String file = "distribution/" + statement.name() + ".sql";
        if (System.getProperty("recce.update") != null) {
            Path target = Path.of("src/test/resources").resolve(file);
            Files.createDirectories(target.getParent());
            Files.writeString(target, all);
        }
        try (InputStream expected = getClass().getResourceAsStream("/" + file)) {
            assertThat(all.toString())
                    .as("-Drecce.update writes it again")
                    .isEqualTo(new String(Objects.requireNonNull(expected).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    record Statement(String name, Function<String, String> of) {
        @Override
        public String toString() {
            return name;
        }
    }
}
