package org.recce4j.render.internal.relation;

import java.util.*;
import java.util.function.*;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.*;
import org.recce4j.render.jinja.*;

/** STAND-IN until the real values arrive. */
public final class StandIn extends AbstractMap<Object, @Nullable Object> implements TemplateObject {
    static final List<String> P = List.of("database", "schema", "identifier");
    public final @Nullable String[] path; final boolean[] quote; final boolean[] include; final @Nullable String type; final RelationPolicy policy;
    StandIn(@Nullable String[] path, boolean[] quote, boolean[] include, @Nullable String type, RelationPolicy policy) { this.path = path; this.quote = quote; this.include = include; this.type = type; this.policy = policy; }
    public String render() { StringJoiner j = new StringJoiner("."); for (int i = 0; i < 3; i++) if (include[i] && path[i] != null) j.add(quote[i] ? policy.quote() + path[i] + policy.quote() : path[i]); return policy.lowersCase() ? j.toString().toLowerCase(Locale.ROOT) : j.toString(); }
    @Override public String toString() { return render(); }
    @Override public String repr() { return "<Relation " + render() + ">"; }
    @Override public int hashCode() { return render().hashCode(); }
    @Override public boolean equals(@Nullable Object o) { return o instanceof StandIn s && s.render().equals(render()); }
    StandIn flags(boolean isQuote, Arguments a) { boolean[] f = (isQuote ? quote : include).clone(); for (int i = 0; i < 3; i++) { Object v = i < a.positional().size() ? a.positional().get(i) : a.named().get(P.get(i)); if (v != null) f[i] = !Boolean.FALSE.equals(v); } return new StandIn(path, isQuote ? f : quote, isQuote ? include : f, type, policy); }
    StandIn replace(Map<?, ?> parts, @Nullable Object newType) { String[] p = path.clone(); for (int i = 0; i < 3; i++) if (parts.containsKey(P.get(i))) p[i] = (String) parts.get(P.get(i)); return new StandIn(p, quote, include, newType == null ? type : String.valueOf(newType), policy); }
    @Override public @Nullable Object attribute(String n) { return switch (n) {
        case "database", "project", "catalog" -> path[0]; case "schema", "dataset" -> path[1]; case "identifier", "name", "table" -> path[2]; case "type" -> type;
        case "is_table" -> "table".equals(type); case "is_view" -> "view".equals(type); case "is_cte" -> "cte".equals(type); case "is_materialized_view","is_dynamic_table","is_iceberg_format","is_hudi","can_exchange","can_on_cluster" -> false; case "is_delta" -> true;
        case "render" -> (Jinja.Callable) a -> render();
        case "include" -> (Jinja.Callable) a -> flags(false, a); case "quote" -> (Jinja.Callable) a -> flags(true, a);
        case "without_identifier" -> (Jinja.Callable) a -> replace(Collections.singletonMap("identifier", null), null);
        case "replace_path" -> (Jinja.Callable) a -> replace(a.named(), null);
        case "incorporate" -> (Jinja.Callable) a -> replace(a.named().get("path") instanceof Map<?, ?> m ? m : Map.of(), a.named().get("type"));
        case "information_schema" -> (Jinja.Callable) a -> { StandIn s = this; StringJoiner j = new StringJoiner("."); if (path[0] != null && include[0]) j.add(quote[0] ? policy.quote() + path[0] + policy.quote() : path[0]); j.add("INFORMATION_SCHEMA"); if (!a.positional().isEmpty() && a.positional().get(0) instanceof String v) j.add(v); return j.toString(); };
        case "matches" -> (Jinja.Callable) a -> { for (int i = 0; i < 3; i++) { Object v = i < a.positional().size() ? a.positional().get(i) : a.named().get(P.get(i)); if (v != null && !String.valueOf(v).equalsIgnoreCase(String.valueOf(path[i]))) return false; } return true; };
        case "get" -> (Jinja.Callable) a -> { Object k = a.positional().get(0); if ("metadata".equals(k)) return Map.of("type", Character.toUpperCase(policy.adapterType().charAt(0)) + policy.adapterType().substring(1) + "Relation"); Object v = attribute(String.valueOf(k)); return v == MISSING ? (a.positional().size() > 1 ? a.positional().get(1) : null) : v; };
        case "View" -> "view"; case "Table" -> "table"; case "CTE" -> "cte"; case "External" -> "external"; case "path" -> asPath(); 
        default -> MISSING; }; }
    Map<String, Object> asPath() { Map<String, Object> m = new LinkedHashMap<>(); for (int i = 0; i < 3; i++) m.put(P.get(i), path[i]); return m; }
    @Override public @Nullable Object get(@Nullable Object k) { Object v = attribute(String.valueOf(k)); return v == MISSING ? null : v; }
    @Override public boolean containsKey(@Nullable Object k) { return attribute(String.valueOf(k)) != MISSING; }
    @Override public Set<Entry<Object, @Nullable Object>> entrySet() { Map<Object, Object> m = new LinkedHashMap<>(); m.put("path", asPath()); m.put("type", type); return m.entrySet(); }
    public Relation toModel() { return Relation.of(path[0], path[1], String.valueOf(path[2])); }

    /** A column. */
    public record Col(String name, String dtype, RelationPolicy policy) implements TemplateObject {
        boolean in(String... l) { return List.of(l).contains(dtype.toLowerCase(Locale.ROOT).replaceAll("\\(.*", "")); }
        @Override public @Nullable Object attribute(String n) { return switch (n) { case "name", "column" -> name; case "dtype" -> dtype; case "data_type" -> dataType(); case "quoted" -> policy.quote() + name + policy.quote();
            case "is_string" -> (Jinja.Callable) a -> in("text", "character varying", "character", "varchar", "string"); case "is_numeric" -> (Jinja.Callable) a -> in("numeric", "decimal", "number"); case "is_integer" -> (Jinja.Callable) a -> in("smallint", "integer", "bigint", "smallserial", "serial", "bigserial", "int2", "int4", "int8", "int", "int64");
            case "is_float" -> (Jinja.Callable) a -> in("real", "float4", "float", "double precision", "float8", "double", "float64"); case "is_number" -> (Jinja.Callable) a -> in("numeric", "decimal", "number", "smallint", "integer", "bigint", "smallserial", "serial", "bigserial", "int2", "int4", "int8", "int", "int64", "real", "float4", "float", "double precision", "float8", "double", "float64");
            case "string_size" -> (Jinja.Callable) a -> 256; case "fields" -> List.of(); case "mode" -> "NULLABLE"; default -> MISSING; }; }
        String dataType() { String a = policy.adapterType(); if (a.equals("snowflake") && in("varchar", "text")) return "character varying(16777216)"; return dtype; }
        @Override public String toString() { return "<Column " + name + " (" + dataType() + ")>"; }
    }
}
