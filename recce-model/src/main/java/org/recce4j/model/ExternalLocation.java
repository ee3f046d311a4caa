package org.recce4j.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands for a source of dbt-duckdb whose meta or config has an {@code external_location}: SQL of the user's, such as a
 * call of {@code read_parquet}, with the source's fields put in. As in {@code relation.py} and {@code utils.py} of dbt-duckdb
 * 1.11, but a quote inside a plain path is doubled. A source of a plugin is a table.
 */
final class ExternalLocation {

    private static final Pattern FORMAT = Pattern.compile("\\{\\{|\\}\\}|\\{([A-Za-z_][A-Za-z0-9_]*)\\}");
    private static final Pattern PERCENT = Pattern.compile("%%|%\\(([^)]*)\\)s");
    private static final Pattern TEMPLATE =
            Pattern.compile("\\$\\$|\\$\\{([A-Za-z_][A-Za-z0-9_]*)\\}|\\$([A-Za-z_][A-Za-z0-9_]*)");

    private ExternalLocation() {}

    /** Returns the SQL of all sources, and the files that external models are written to; each once. */
    static List<String> allOf(Collection<Node> nodes) {
        Set<String> all = new LinkedHashSet<>();
        for (Node node : nodes) {
            Relation relation = node.relation();
            String sql = node.id().type().equals(ResourceType.SOURCE) && relation != null
                    ? of(node, relation)
                    : relation == null ? null : written(node.config().resolved(), relation.identifier());
            if (sql != null) {
                all.add(sql);
            }
        }
        return List.copyOf(all);
    }

    /** Where dbt-duckdb writes an external model: its location, else a file, or a folder of parts, of its name. */
    private static @Nullable String written(Json.Obj config, String name) {
        if (!"external".equals(config.text("materialized"))) {
            return null;
        }
        String location = config.text("location");
        boolean inParts = config.object("options").get("partition_by") != Json.Null.INSTANCE;
        String format = Objects.requireNonNullElse(config.text("format"), "parquet");
        return literal(location != null ? location : inParts ? name : name + "." + format);
    }

    private static String literal(String path) {
        return "'" + path.replace("'", "''") + "'";
    }

    /** Returns the SQL; null for a source that is an ordinary table. */
    static @Nullable String of(Node source, Relation relation) {
        Json.Obj meta = Json.Obj.builder()
                .putAll(source.extras().object("source_meta"))
                .putAll(source.config().resolved().object("meta"))
                .putAll(source.extras().object("meta"))
                .putAll(source.config().resolved())
                .build();
        String location = meta.text("external_location");
        if (location == null || meta.get("plugin") != Json.Null.INSTANCE) {
            return null;
        }
        Map<String, String> fields = new HashMap<>();
        fields.put("name", source.name());
        fields.put("identifier", relation.identifier());
        fields.put("schema", String.valueOf(relation.schema()));
        fields.put("database", String.valueOf(relation.database()));
        meta.fields().forEach((name, value) -> fields.put(name, String.valueOf(value.toPlain())));
        String formatter = meta.text("formatter");
        Pattern pattern = "oldstyle".equals(formatter) ? PERCENT : "template".equals(formatter) ? TEMPLATE : FORMAT;
        String sql = filled(location, pattern, fields);
        boolean isPath = sql.indexOf('(') < 0 && !sql.startsWith("'");
        return isPath ? literal(sql) : sql;
    }

    /** A mark that is written twice stands for itself; a field that is not there stays as it is written. */
    private static String filled(String location, Pattern pattern, Map<String, String> fields) {
        return pattern.matcher(location).replaceAll(found -> {
            String name = name(found);
            String value = name == null ? found.group().substring(1) : fields.getOrDefault(name, found.group());
            return Matcher.quoteReplacement(value);
        });
    }

    private static @Nullable String name(MatchResult found) {
        for (int group = 1; group <= found.groupCount(); group++) {
            if (found.group(group) != null) {
                return found.group(group);
            }
        }
        return null;
    }
}
