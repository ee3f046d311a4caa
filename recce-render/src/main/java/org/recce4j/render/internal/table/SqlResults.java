package org.recce4j.render.internal.table;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.Introspector.QueryResult;
import org.recce4j.render.RenderErrorCode;
import org.recce4j.render.RenderException;
import org.recce4j.render.jinja.internal.value.PythonDict;
import org.recce4j.render.jinja.internal.value.PythonTuple;

/** The results of statements that one rendering has stored under names (dbt-core 1.12, {@code context/providers.py}). */
public final class SqlResults {

    private static final String MAIN = "main";

    private final String adapterType;
    private final boolean hasInteger;
    private final boolean isLoadedOnce;
    /** Null once it was loaded. */
    private final Map<@Nullable Object, @Nullable PythonDict> results = new LinkedHashMap<>();

    /**
     * Without results.
     *
     * @param hasInteger whether integers are integers: since dbt 1.7; before, they are decimals
     * @param isLoadedOnce whether a result can be loaded only once: since dbt 1.6
     */
    public SqlResults(String adapterType, boolean hasInteger, boolean isLoadedOnce) {
        this.adapterType = adapterType;
        this.hasInteger = hasInteger;
        this.isLoadedOnce = isLoadedOnce;
    }

    /**
     * Returns what {@code adapter.execute} does: a response and a table.
     *
     * @param fetches whether the template asked for the rows; else the table is empty
     */
    public Object executed(QueryResult result, boolean fetches) {
        return PythonTuple.of(
                AdapterResponse.of(adapterType, result),
                fetches ? AgateTables.of(result, hasInteger) : AgateTables.empty());
    }

    /** Keeps a result; without a table, an empty one. */
    public String store(@Nullable Object name, @Nullable Object response, @Nullable Object table) {
        if (table != null && !(table instanceof AgateTable)) {
            throw new RenderException(RenderErrorCode.COMPILATION, "The agate_table of a result must be a table");
        }
        AgateTable stored = table instanceof AgateTable given ? given : AgateTables.empty();
        PythonDict result = new PythonDict();
        result.put("response", response);
        result.put("data", stored.matrix());
        result.put("table", stored);
        results.put(name, result);
        return "";
    }

    /** Returns what {@code load_result} does: a dict of {@code response}, {@code data} and {@code table}; null if there is none. */
    public @Nullable Object load(@Nullable Object name) {
        PythonDict result = results.get(name);
        if (result == null && results.containsKey(name)) {
            throw new RenderException(
                    RenderErrorCode.COMPILATION,
                    "The 'statement' result named '" + name + "' has already been loaded into a variable");
        }
        if (result != null && isLoadedOnce && !MAIN.equals(name)) {
            results.put(name, null);
        }
        return result;
    }
}
