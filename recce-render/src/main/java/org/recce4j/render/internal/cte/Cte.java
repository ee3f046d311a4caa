package org.recce4j.render.internal.cte;

/**
 * The CTE that stands for an ephemeral model.
 *
 * @param name its name, with dbt's prefix
 * @param sql the model's rendered SQL, without the CTEs that it needs
 */
public record Cte(String name, String sql) {

    String definition() {
        return name + " as (\n" + sql + "\n)";
    }
}
