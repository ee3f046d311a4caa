package org.recce4j.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.List;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.Access;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Warehouse;

/**
 * A project of many small tables, all changed, for {@code recce diff}: writes {@code base.json}, {@code current.json} and
 * {@code shop.duckdb} into a folder. {@code java -cp "recce-bench.jar:lib/*" org.recce4j.bench.ManyModels FOLDER MODELS}
 */
public final class ManyModels {

    private ManyModels() {}

    /** Writes the project. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int models = Integer.parseInt(arguments[1]);
        for (String schema : List.of("prod", "dev")) {
            Path file = folder.resolve(schema.equals("prod") ? "base.json" : "current.json");
            Files.writeString(
                    file, JsonText.write(ManyNodes.state(schema, models).toJson()));
        }
        ProfileTarget target =
                ProfileTarget.duckDb(folder.resolve("shop.duckdb").toString());
        try (Warehouse warehouse = Warehouse.open(target, Access.WRITE)) {
            warehouse.inTransaction("the tables", connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.execute(ManyTables.tables(models));
                }
            });
        }
    }
}
