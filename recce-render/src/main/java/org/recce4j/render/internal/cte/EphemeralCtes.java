package org.recce4j.render.internal.cte;

import java.util.ArrayList;
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

    private static final String COUNTED_TEST = "dbt__CTE__INTERNAL_test";

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
        requireStatement(sql);
        FirstStatement statement = FirstStatement.of(sql, behaviour.sqlparse());
        String all = join(ctes, " ");
        return behaviour.has(DbtRule.CTES_BEHIND_RECURSIVE)
                ? withBlanks(statement, all)
                : withoutBlanks(statement, all);
    }

    /** Returns the same for a singular test: some versions count the rows of its SQL, which is one more CTE. */
    public static String injectIntoSingularTest(String sql, List<Cte> ctes, DbtBehaviour behaviour) {
        if (!behaviour.has(DbtRule.SINGULAR_TESTS_ARE_COUNTED)) {
            return inject(sql, ctes, behaviour);
        }
        List<Cte> all = new ArrayList<>(ctes);
        all.add(new Cte(COUNTED_TEST, sql));
        return inject("\nselect count(*) from " + COUNTED_TEST, all, behaviour);
    }

    static void requireStatement(String sql) {
        if (FirstStatement.isBlank(sql)) {
            throw new RenderException(
                    RenderErrorCode.COMPILATION,
                    "Cannot put ephemeral models into SQL without a statement;"
                            + " dbt fails with \"tuple index out of range\"");
        }
    }

    private static String join(List<Cte> ctes, String indent) {
        return ctes.stream().map(cte -> indent + cte.definition()).collect(Collectors.joining(", "));
    }

    private static String withoutBlanks(FirstStatement statement, String ctes) {
        int with = statement.behindWith();
        return with < 0 ? statement.insert(statement.first(), "with" + ctes) : statement.insert(with, ctes + ",");
    }

    private static String withBlanks(FirstStatement statement, String ctes) {
        int with = statement.behindWithRecursive();
        return with < 0
                ? statement.insert(statement.first(), "with" + ctes + " ")
                : statement.insert(with, ctes + ", ");
    }
}
