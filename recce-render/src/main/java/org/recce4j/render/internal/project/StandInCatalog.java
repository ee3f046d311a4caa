package org.recce4j.render.internal.project;

import java.util.*;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.*;
import org.recce4j.render.Introspector;

/** STAND-IN. */
final class StandInCatalog implements Introspector {
    final Map<List<String>, Catalog.Table> t = new HashMap<>(); final boolean has; final String adapter;
    StandInCatalog(ProjectState s) { has = s.catalog().isPresent(); adapter = String.valueOf(s.info().adapterType()); s.catalog().ifPresent(c -> c.tables().forEach((id, x) -> { Json.Obj m = x.extras().object("metadata"); t.put(key(m.text("database"), m.text("schema"), m.text("name")), x); })); }
    static List<String> key(@Nullable String a, @Nullable String b, @Nullable String c) { return List.of(l(a), l(b), l(c)); }
    static String l(@Nullable String x) { return x == null ? "" : x.toLowerCase(Locale.ROOT); }
    @Override public @Nullable List<ColumnType> columns(Relation r) { var x = t.get(key(r.database(), r.schema(), r.identifier())); return x == null ? null : x.columns().stream().map(c -> new ColumnType(c.name(), adapter.equals("snowflake") && c.type().equalsIgnoreCase("TEXT") ? "VARCHAR" : c.type())).toList(); }
    @Override public @Nullable Existence find(Relation r) { var x = t.get(key(r.database(), r.schema(), r.identifier())); if (x == null) return has ? new Existence.Absent() : null; String ty = l(x.extras().object("metadata").text("type")); return new Existence.Present(r, ty.contains("view") ? "view" : "table"); }
}
