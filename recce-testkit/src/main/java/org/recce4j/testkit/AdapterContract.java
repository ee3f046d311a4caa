package org.recce4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recce4j.model.Json;
import org.recce4j.model.Relation;
import org.recce4j.sql.Access;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.Capability;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.JdbcTarget;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.Warehouse;
import org.recce4j.sql.WarehouseAdapter;

/** What every {@link WarehouseAdapter} and its {@link Dialect} do, on the engine itself. */
public abstract class AdapterContract {

    private static final List<String> HOSTILE = List.of(
            "plain",
            "Mixed Case",
            "a\"b",
            "a`b",
            "a'b",
            "semi;colon",
            "-- comment",
            "select",
            "1st",
            "ünï 🍵",
            "back\\slash",
            "? :x {0} $$");

    /** For subclasses. */
    protected AdapterContract() {}

    /** Returns the adapter under test. */
    protected abstract WarehouseAdapter adapter();

    /** Returns a target that can be opened; the files that it needs go into the folder. */
    protected abstract ProfileTarget target(Path folder);

    /** Returns pairs of a native type's name and what it means. */
    protected abstract List<TypeName> types();

    /**
     * A native type's name and its meaning.
     *
     * @param name the name as the driver gives it
     * @param type what it means
     */
    public record TypeName(String name, SqlType type) {}

    @Test
    void quotesWhateverANameHolds(@TempDir Path folder) {
        Dialect dialect = adapter().dialect();
        try (Warehouse warehouse = open(folder, Access.WRITE)) {
            for (String name : HOSTILE) {
                String column = warehouse.query(
                        "a hostile name",
                        "select 1 as " + dialect.quote(name),
                        rows -> rows.getMetaData().getColumnLabel(1));
                assertThat(column).isEqualTo(name);
            }
        }
    }

    @Test
    void quotesWhateverATextHolds(@TempDir Path folder) {
        Dialect dialect = adapter().dialect();
        try (Warehouse warehouse = open(folder, Access.WRITE)) {
            for (String text : HOSTILE) {
                String value = warehouse.query("a hostile text", "select " + dialect.literal(text), rows -> {
                    rows.next();
                    return rows.getString(1);
                });
                assertThat(value).isEqualTo(text);
            }
        }
    }

    @Test
    void findsARelationByItsQualifiedName(@TempDir Path folder) {
        Dialect dialect = adapter().dialect();
        try (Warehouse warehouse = open(folder, Access.WRITE)) {
            execute(warehouse, "create schema " + dialect.quote("my schema"));
            String table = dialect.qualified(Relation.of(null, "my schema", "My \"Table\""));
            execute(warehouse, "create table " + table + " as select 7 as n");
            int number = warehouse.query("a hostile relation", "select n from " + table, rows -> {
                rows.next();
                return rows.getInt(1);
            });
            assertThat(number).isEqualTo(7);
        }
    }

    @Test
    void understandsItsTypes() {
        for (TypeName type : types()) {
            assertThat(adapter().dialect().typeOf(type.name())).as(type.name()).isEqualTo(type.type());
        }
    }

    @Test
    void undoesATransactionThatFails(@TempDir Path folder) {
        boolean claimed = adapter().dialect().capabilities().contains(Capability.TRANSACTIONS);
        try (Warehouse warehouse = open(folder, Access.WRITE)) {
            execute(warehouse, "create table half (a int)");
            assertThatThrownBy(() -> warehouse.inTransaction("half of the work", connection -> {
                        try (Statement statement = connection.createStatement()) {
                            statement.execute("insert into half values (1)");
                        }
                        throw new IllegalStateException("the other half");
                    }))
                    .hasMessage("the other half");
            boolean undone = warehouse.query("what is left", "select * from half", rows -> !rows.next());
            assertThat(undone).isEqualTo(claimed);
        }
    }

    /** Opens a target for reading, and has the warehouse refuse a table. */
    @Test
    protected void refusesToWriteWhenOpenedForReading(@TempDir Path folder) {
        open(folder, Access.WRITE).close();
        try (Warehouse warehouse = open(folder, Access.READ)) {
            assertThatThrownBy(() -> execute(warehouse, "create table t (a int)"))
                    .isInstanceOfSatisfying(
                            SqlException.class,
                            failure -> assertThat(failure.code()).isEqualTo(SqlErrorCode.PERMISSION_DENIED));
        }
    }

    @Test
    void keepsAPasswordOutOfTheUrlAndOfWhatIsShown(@TempDir Path folder) {
        String password = "s3cret";
        ProfileTarget target = target(folder);
        JdbcTarget jdbc = adapter()
                .jdbc(
                        new ProfileTarget(
                                target.profile(),
                                target.target(),
                                target.type(),
                                target.settings().with("password", Json.of(password))),
                        Access.WRITE);
        assertThat(jdbc.url()).doesNotContain(password);
        assertThat(jdbc.shownProperties().toString()).doesNotContain(password);
        assertThat(jdbc).asString().doesNotContain(password);
    }

    @Test
    void closesTwice(@TempDir Path folder) {
        Warehouse warehouse = open(folder, Access.WRITE);
        warehouse.close();
        warehouse.close();
    }

    private Warehouse open(Path folder, Access access) {
        return Warehouse.builder(target(folder))
                .access(access)
                .adapters(Adapters.builtIn().with(adapter()))
                .open();
    }

    private static void execute(Warehouse warehouse, String sql) {
        warehouse.inTransaction("the test's statement", connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }
}
