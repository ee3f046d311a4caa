package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.recce4j.fixtures.TwoEnvironments;
import org.recce4j.sql.Warehouse;

class FailedExamplesTest {

    private enum Format {
        TEXT,
        MARKDOWN,
        JSON
    }

    @ParameterizedTest
    @EnumSource
    void everyReportShowsKeysThatRepeat(Format format) throws IOException {
        try (Warehouse warehouse = InMemory.warehouse()) {
            TwoEnvironments environments = InMemory.environments(warehouse)
                    .model("orders", "", "select 'milk' as id union all select 'milk'", "select 'tea' as id");
            Report report =
                    DiffEngine.on(warehouse).run(InMemory.states(environments), List.of(Checks.values("orders", "id")));
            StringBuilder out = new StringBuilder();
            writer(format).write(report, out);
            assertThat(out.toString()).contains("base: id = milk: 2 rows").contains("is not unique");
        }
    }

    private static Report.Writer writer(Format format) {
        return switch (format) {
            case TEXT -> Report.Writer.text();
            case MARKDOWN -> Report.Writer.markdown();
            case JSON -> Report.Writer.json();
        };
    }
}
