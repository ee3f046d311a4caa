package org.recce4j.render.internal.cte;

import java.util.List;
import java.util.stream.Collectors;
import org.recce4j.render.RenderErrorCode;
import org.recce4j.render.RenderException;
import org.recce4j.render.internal.dbt.DbtBehaviour;
import org.recce4j.render.internal.dbt.DbtRule;
import org.recce4j.render.internal.sqlparse.FirstStatement;

/**
 * Puts the CTEs of ephemeral models into SQL, to the byte as dbt does ({@code inject_ctes_into_sql} of
 * {@code compilation.py}).
 */
public final class EphemeralCtes {

    private EphemeralCtes() {}

    /**
     * Returns the SQL with the CTEs in it; the SQL itself if there are none. Before dbt 2.0, everything behind the
     * first statement is dropped.
     *
     * @throws RenderException if there is no statement in the SQL
     */
    public static String inject(String sql, List<Cte> ctes, DbtBehaviour behaviour) {
        if (ctes.isEmpty()) {
            return sql;
        }
        if (behaviour.has(DbtRule.CTES_WRAP_SQL)) {
            return WrappedCtes.inject(sql, join(ctes, ""), behaviour.release().isPreview());
        }
        FirstStatement statement = FirstStatement.of(sql, behaviour.sqlparse());
        if (statement == null) {
            throw new RenderException(
                    RenderErrorCode.COMPILATION,
                    "Cannot put ephemeral models into SQL without a statement;"
                            + " dbt fails with \"tuple index out of range\"");
        }
        String all = join(ctes, " ");
        return behaviour.has(DbtRule.CTES_BEHIND_RECURSIVE)
                ? withBlanks(statement, all)
                : withoutBlanks(statement, all);
    }

    private static String join(List<Cte> ctes, String indent) {
        return ctes.stream().map(cte -> indent + cte.definition()).collect(Collectors.joining(", "));
    }

    private static String withoutBlanks(FirstStatement statement, String ctes) {
        int with = statement.behindWith();
        return with < 0
                ? statement.insert(statement.first(), "with" + ctes)
                : statement.insert(with, ctes + ",");
    }

    private static String withBlanks(FirstStatement statement, String ctes) {
        int with = statement.behindWithRecursive();
        return with < 0
                ? statement.insert(statement.first(), "with" + ctes + " ")
                : statement.insert(with, ctes + ", ");
    }
}
