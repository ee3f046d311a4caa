package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.recce4j.fixtures.States;
import org.recce4j.model.Config;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;
import org.recce4j.model.StateRef;
import org.recce4j.sql.ProfileTarget;

/** Redshift's driver and dialect; PostgreSQL lacks its function that makes documents of text. */
class RedshiftStoreTest extends PostgresStoreTest {

    private static final String DATABASE = "store_redshift";
    private static final int PORT = StartupPacketProxy.start(Postgres.port());

    @BeforeAll
    static void addJsonParse() throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + Postgres.port() + "/" + Postgres.database(DATABASE);
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create or replace function json_parse(text) returns jsonb language sql immutable"
                    + " as 'select cast($1 as jsonb)'");
        }
    }

    @Override
    ProfileTarget target() {
        return new ProfileTarget("engines", "test", "redshift", Postgres.settings(PORT, Postgres.database(DATABASE)));
    }

    @Test
    void cutsWhatIsTooLongToBeShownAndLosesNothing() {
        String code = "select '" + "ü☃".repeat(20_000) + "'";
        Node node = States.model("prod", "long", code);
        Json.Obj config = node.config().resolved().with("meta", Json.of(Map.of("text", code)));
        ProjectState state = saved(ProjectState.builder(States.info("prod", "run-1"))
                .add(node.toBuilder()
                        .config(new Config(config, Json.Obj.EMPTY, List.of()))
                        .build())
                .build());
        List<String> shown =
                rows("select raw_code, config from recce_metadata.nodes").get(0);
        assertThat(code).startsWith(shown.get(0));
        assertThat(shown.get(0).getBytes(StandardCharsets.UTF_8).length).isBetween(65_530, 65_535);
        assertThat(shown.get(1)).isNull();
        assertThat(store().load(StateRef.run("run-1"))).isEqualTo(state);
    }
}
