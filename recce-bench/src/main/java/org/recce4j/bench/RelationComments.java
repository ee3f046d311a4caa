package org.recce4j.bench;

import java.sql.SQLException;
import java.sql.Statement;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.Warehouse;

/** States in comments on relations. */
final class RelationComments {

    private RelationComments() {}

    static void relations(Warehouse warehouse, ProjectState state) {
        warehouse.inTransaction("the project's relations", connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("create schema shop");
                for (Node node : state.nodes()) {
                    statement.execute("create view shop.\"" + node.id().value() + "\" as select 1 as id");
                }
            }
            return true;
        });
    }

    static int comment(Warehouse warehouse, ProjectState state) {
        Dialect dialect = warehouse.dialect();
        return warehouse.inTransaction("comments", connection -> {
            try (Statement statement = connection.createStatement()) {
                for (Node node : state.nodes()) {
                    String text = JsonText.write(node.toJson()).replace("\\u0000", "");
                    statement.execute("comment on view shop."
                            + dialect.quote(node.id().value()) + " is " + dialect.literal(text));
                }
            }
            return state.nodes().size();
        });
    }

    static int comments(Warehouse warehouse) throws SQLException {
        return warehouse.query(
                "comments",
                "select obj_description(c.oid) from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where n.nspname = 'shop'",
                rows -> {
                    int count = 0;
                    while (rows.next()) {
                        JsonText.read(rows.getString(1));
                        count++;
                    }
                    return count;
                });
    }
}
