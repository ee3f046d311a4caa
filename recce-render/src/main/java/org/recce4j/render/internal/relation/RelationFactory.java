package org.recce4j.render.internal.relation;

import java.util.*;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.*;
import org.recce4j.render.jinja.*;

/** STAND-IN until the real values arrive. */
public final class RelationFactory {
    private final RelationPolicy policy; final StateInfo info; final int[] ver;
    public RelationFactory(StateInfo info) { this.info = info; RelationPolicy p = RelationPolicy.of(info.adapterType()); policy = "starrocks".equals(info.adapterType()) ? RelationPolicy.builder("starrocks").quote('`').includesDatabase(false).build() : p; String v = info.invocation().dbtVersion() == null ? "1.0" : info.invocation().dbtVersion(); String[] s = v.split("\\."); ver = new int[] {Integer.parseInt(s[0]), Integer.parseInt(s[1].replaceAll("\\D.*", ""))}; }
    boolean since(int a, int b) { return ver[0] > a || ver[0] == a && ver[1] >= b; }
    boolean[] q() { boolean d = policy.quotesByDefault(); return new boolean[] {d, d, d}; }
    boolean[] i() { return new boolean[] {policy.includesDatabase(), true, true}; }
    public StandIn of(Node node) {
        Relation r = Objects.requireNonNull(node.relation()); String loc = policy.externalLocation(node); boolean[] q = q(), inc = i(); if (loc != null) return new StandIn(new String[] {null, null, loc}, new boolean[3], new boolean[] {false, false, true}, null, policy); String[] parts = {r.database(), r.schema(), r.identifier()};
        if (r.rendered() != null) { String rest = r.rendered(); boolean[] q2 = q(), i2 = new boolean[3]; for (int k = 0; k < 3; k++) { String v = parts[k]; if (v == null) continue; for (boolean b : new boolean[] {true, false}) { String f = b ? policy.quote() + v + policy.quote() : v; if (rest.equals(f) || rest.startsWith(f + ".")) { q2[k] = b; i2[k] = true; rest = rest.equals(f) ? "" : rest.substring(f.length() + 1); break; } } } if (rest.isEmpty()) { q = q2; inc = i2; } }
        return new StandIn(parts, q, inc, null, policy); }
    public StandIn ephemeral(Node n) { String name = (since(0, 20) ? "__dbt__cte__" : "__dbt__CTE__") + (since(1, 8) && n.relation() != null ? n.relation().identifier() : n.name()); return new StandIn(new String[] {null, null, name}, new boolean[3], new boolean[] {false, false, true}, "cte", policy); }
    public StandIn found(Relation r, String type) { return new StandIn(new String[] {r.database(), r.schema(), r.identifier()}, q(), i(), type, policy); }
    public Object column(String name, String type) { return new StandIn.Col(name, type, policy); }
    public Object api() { return new TemplateObject() { @Override public @Nullable Object attribute(String n) { return switch (n) { case "create" -> (Jinja.Callable) a -> { StandIn s = new StandIn(new String[3], q(), i(), null, policy).replace(a.named(), a.named().get("type")); for (String w : List.of("quote_policy", "include_policy")) if (a.named().get(w) instanceof Map<?, ?> m) { Map<String, Object> mm = new LinkedHashMap<>(); m.forEach((k, v) -> mm.put(String.valueOf(k), v)); s = s.flags(w.startsWith("q"), new Arguments(List.of(), mm)); } return s; }; case "View" -> "view"; case "Table" -> "table"; case "CTE" -> "cte"; case "External" -> "external"; case "MaterializedView" -> "materialized_view"; default -> MISSING; }; } }; }
    static final Map<String, String> OLD = Map.of("STRING", "TEXT", "TIMESTAMP", "TIMESTAMP", "FLOAT", "FLOAT", "INTEGER", "INT"), MID = Map.of("STRING", "TEXT", "TIMESTAMP", "TIMESTAMP", "FLOAT", "FLOAT", "INTEGER", "INT", "BOOLEAN", "BOOLEAN");
    String translate(String t) { Map<String, String> m; String a = policy.adapterType(); if (a.equals("bigquery")) m = since(1, 7) ? Map.of("TEXT", "STRING", "FLOAT", "FLOAT64", "INTEGER", "INT64") : Map.of("STRING", "STRING", "TIMESTAMP", "TIMESTAMP", "FLOAT", "FLOAT64", "INTEGER", "INT64", "BOOLEAN", "BOOLEAN", "RECORD", "RECORD"); else if (a.equals("databricks") || a.equals("spark")) m = Map.of("LONG", "BIGINT"); else m = since(1, 7) ? Map.of("STRING", "TEXT") : since(1, 3) ? MID : OLD; return m.getOrDefault(t.toUpperCase(Locale.ROOT), t); }
    public Object columnApi() { return new TemplateObject() { @Override public @Nullable Object attribute(String n) { return switch (n) { case "translate_type" -> (Jinja.Callable) a -> translate(a.text(0, "t")); case "numeric_type" -> (Jinja.Callable) a -> policy.adapterType().equals("bigquery") ? a.positional().get(0) : a.positional().get(0) + "(" + a.positional().get(1) + "," + a.positional().get(2) + ")"; case "string_type" -> (Jinja.Callable) a -> Set.of("bigquery", "spark", "databricks").contains(policy.adapterType()) ? "string" : "character varying(" + a.positional().get(0) + ")"; default -> MISSING; }; } }; }
    public String quote(String s) { return policy.quote() + s + policy.quote(); }
    public boolean quotesByDefault() { return policy.quotesByDefault(); }
}
