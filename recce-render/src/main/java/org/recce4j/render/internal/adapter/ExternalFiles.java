package org.recce4j.render.internal.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.internal.relation.AdapterCase;
import org.recce4j.render.internal.relation.PythonStr;
import org.recce4j.render.jinja.internal.value.PythonDict;

/** The files that DuckDB writes for models of the materialization {@code external} (dbt-duckdb 1.11). */
final class ExternalFiles {

    private static final Set<String> QUOTED = Set.of("delimiter", "quote", "escape", "null");

    private ExternalFiles() {}

    /** Returns the options of {@code copy … to}; adds to the template's own dict what it decides, as dbt does. */
    @SuppressWarnings("unchecked") // a template's dict takes any key and value
    static String options(String location, Map<?, ?> given) {
        Map<Object, @Nullable Object> options = (Map<Object, @Nullable Object>) given;
        if (!options.containsKey("format")) {
            addFormat(location, options);
        }
        if ("csv".equals(options.get("format")) && !options.containsKey("header")) {
            options.put("header", 1L);
        }
        if (options.containsKey("partition_by")) {
            String columns = PythonStr.of(options.get("partition_by"));
            if (columns.contains(",") && !columns.startsWith("(")) {
                options.put("partition_by", "(" + columns + ")");
            }
        }
        List<String> texts = new ArrayList<>();
        options.forEach((name, value) -> {
            String text = PythonStr.of(value);
            boolean isQuoted = QUOTED.contains(AdapterCase.lower(PythonStr.of(name))) && !text.startsWith("'");
            texts.add(PythonStr.of(name) + (isQuoted ? " '" + text + "'" : " " + text));
        });
        return String.join(", ", texts);
    }

    private static void addFormat(String location, Map<Object, @Nullable Object> options) {
        String extension = extension(location);
        Object compression = Map.of(".gz", "gzip", ".zst", "zstd").get(AdapterCase.lower(extension));
        if (compression != null) {
            extension = extension(location.substring(0, location.length() - extension.length()));
        }
        if (!extension.isEmpty()) {
            options.put("format", AdapterCase.lower(extension.substring(1)));
            if (compression != null && !options.containsKey("compression")) {
                options.put("compression", compression);
            }
        } else {
            options.put("format", options.containsKey("delimiter") ? "csv" : "parquet");
        }
    }

    /** Python's {@code os.path.splitext}. */
    private static String extension(String path) {
        int start = path.lastIndexOf('/') + 1;
        while (start < path.length() && path.charAt(start) == '.') {
            start++;
        }
        int dot = path.lastIndexOf('.');
        return dot < start ? "" : path.substring(dot);
    }

    /** Returns where the written rows are read: all files of the folder if there are several. */
    static String location(String location, Map<?, ?> options) {
        Object partitions = options.get("partition_by");
        if (!PythonStr.isTrue(partitions) && !PythonStr.isTrue(options.get("per_thread_output"))) {
            return location;
        }
        StringBuilder pattern = new StringBuilder(location).append("/*");
        if (PythonStr.isTrue(partitions)) {
            pattern.append("/*".repeat(PythonStr.of(partitions).split(",", -1).length));
        }
        Object format = new PythonDict(options).getOrDefault("format", "parquet");
        return pattern.append('.').append(PythonStr.of(format)).toString();
    }
}
