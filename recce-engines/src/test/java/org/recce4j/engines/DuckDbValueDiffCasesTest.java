package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.diff.Verdict;
import org.recce4j.sql.Access;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Warehouse;

class DuckDbValueDiffCasesTest extends ValueDiffCases {

    static Stream<ValueDiffCase> cases() {
        return ValueDiffCase.all("duckdb").filter(example -> !example.twoFiles());
    }

    static Stream<ValueDiffCase> casesOfTwoFiles() {
        return ValueDiffCase.all("duckdb").filter(ValueDiffCase::twoFiles);
    }

    @Override
    Warehouse open() {
        return open(":memory:");
    }

    private static Warehouse open(String path) {
        return Warehouse.open(ProfileTarget.duckDb(path), Access.WRITE);
    }

    @Override
    String tables(ValueDiffCase example) {
        return "create schema base; create schema cur; use base; " + example.base() + "; use cur; " + example.current()
                + "; use main";
    }

    /** Each is read through its own connection; one file is never compared with itself. */
    @ParameterizedTest
    @MethodSource("casesOfTwoFiles")
    void twoFilesOfOneNameAreTwoPlaces(ValueDiffCase example, @TempDir Path folder) throws IOException {
        Path before = Files.createDirectory(folder.resolve("base")).resolve("shop.duckdb");
        Path after = Files.createDirectory(folder.resolve("current")).resolve("shop.duckdb");
        try (Warehouse base = open(before.toString());
                Warehouse current = open(after.toString())) {
            new WarehouseEngine(base).execute(example.base());
            new WarehouseEngine(current).execute(example.current());
            for (var outcome : java.util.List.of(
                    example.run(base, current, "main", "main"), example.run(current, base, "main", "main"))) {
                assertThat(result(outcome).verdict()).isEqualTo(Verdict.DIFFERENT);
                assertThat(result(outcome).summary()).endsWith("; read from two places");
            }
            for (var outcome : java.util.List.of(
                    example.run(base, base, "main", "main"), example.run(current, current, "main", "main"))) {
                assertThat(result(outcome).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
                assertThat(result(outcome).notCompared()).isNotEmpty();
            }
        }
    }
}
