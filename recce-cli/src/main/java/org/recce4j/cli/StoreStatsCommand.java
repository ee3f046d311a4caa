package org.recce4j.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.sql.Access;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.Warehouse;
import org.recce4j.store.StoreStatistics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;

/** Tells how large the store is. */
@Command(
        name = "stats",
        description = "Show the size of the store's tables.",
        footer = {})
final class StoreStatsCommand implements Callable<Integer> {

    private static final SqlType COUNT = new SqlType.Exact(19, 0);

    private static final List<ResultColumn> COLUMNS = List.of(
            new ResultColumn("table", "text", new SqlType.Text()),
            new ResultColumn("rows", "bigint", COUNT),
            new ResultColumn("bytes of text", "bigint", COUNT));

    private final FormatOption<TextOrJson> format = new FormatOption<>(TextOrJson.TEXT);

    @Mixin
    final CommandSpec formatOption = format.mixin();

    @Mixin
    private StoreOptions connection;

    private final Host host;

    StoreStatsCommand(Host host) {
        this.host = host;
        this.connection = new StoreOptions(host);
    }

    @Override
    public Integer call() {
        StoreStatistics statistics;
        try (Warehouse warehouse = connection.open(Access.READ)) {
            statistics = connection.store(warehouse).statistics();
        }
        if (format.chosen() == TextOrJson.JSON) {
            Output.json(json(statistics), host.out());
        } else {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            statistics.tables().forEach(table -> rows.add(Arrays.asList(table.name(), table.rows(), table.bytes())));
            rows.add(Arrays.asList("all", statistics.rows(), statistics.bytes()));
            RowsTable.write(COLUMNS, rows, host);
        }
        return ExitCode.OK;
    }

    private static Json.Obj json(StoreStatistics statistics) {
        List<Json> tables = statistics.tables().stream()
                .map(table -> (Json) Json.Obj.builder()
                        .put("name", table.name())
                        .put("rows", table.rows())
                        .put("bytes", table.bytes())
                        .build())
                .toList();
        return Json.Obj.builder()
                .put("format", "recce4j.store-stats/1")
                .put("version", statistics.version())
                .put("tables", tables)
                .put("rows", statistics.rows())
                .put("bytes", statistics.bytes())
                .build();
    }
}
