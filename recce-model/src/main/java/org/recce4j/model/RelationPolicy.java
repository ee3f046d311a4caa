package org.recce4j.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How an adapter writes the name of a relation: its parts, which of them are quoted, and the quote character. The rules
 * are those of {@code base/relation.py} of dbt-adapters (2026-08), but a quote inside a name is escaped, which dbt does
 * not do. Immutable.
 *
 * @param adapterType dbt's adapter type
 * @param quote the character around a quoted name
 * @param includesDatabase whether the database is part of the name
 * @param quotesByDefault whether parts are quoted unless something else decides it
 * @param backslash whether a quote inside a name is escaped by a backslash rather than doubled
 * @param lowersCase whether the whole name is written in lower case, as dbt-databricks does
 */
public record RelationPolicy(
        String adapterType,
        char quote,
        boolean includesDatabase,
        boolean quotesByDefault,
        boolean backslash,
        boolean lowersCase) {

    private static final Map<String, RelationPolicy> KNOWN = Map.of(
            "snowflake", builder("snowflake").quotesByDefault(false).build(),
            "bigquery", builder("bigquery").quote('`').backslash(true).build(),
            "databricks", builder("databricks").quote('`').lowersCase(true).build(),
            "spark",
                    builder("spark")
                            .quote('`')
                            .includesDatabase(false)
                            .quotesByDefault(false)
                            .build(),
            "clickhouse",
                    builder("clickhouse").quote('`').includesDatabase(false).build());

    /** Returns the policy of an adapter. An unknown adapter quotes all parts, as standard SQL does. */
    public static RelationPolicy of(@Nullable String adapterType) {
        String type = Objects.requireNonNullElse(adapterType, "");
        RelationPolicy known = KNOWN.get(type);
        return known == null ? builder(type).build() : known;
    }

    /** Returns a builder of a policy that writes all parts, each in double quotes, as standard SQL does. */
    public static Builder builder(String adapterType) {
        return new Builder(adapterType);
    }

    /** Returns the name in quotes, any quote inside it escaped. */
    public String quoted(String name) {
        String mark = String.valueOf(quote);
        String escaped =
                backslash ? name.replace("\\", "\\\\").replace(mark, "\\" + mark) : name.replace(mark, mark + mark);
        return mark + escaped + mark;
    }

    /**
     * Returns the relation as SQL, with the parts and quotes of dbt's own rendering if there is one, else with those of
     * the adapter.
     */
    public String render(Relation relation) {
        List<Part> parts = relation.rendered() == null ? List.of() : partsOf(relation, relation.rendered());
        return parts.isEmpty() ? render(relation, Json.Obj.EMPTY) : join(parts);
    }

    /**
     * Returns the relation as SQL with the adapter's parts and quotes, except as the flags say.
     *
     * @param quoting {@code database}, {@code schema} and {@code identifier}, each true or false; other keys are ignored
     */
    public String render(Relation relation, Json.Obj quoting) {
        List<Part> parts = new ArrayList<>();
        if (includesDatabase && relation.database() != null) {
            parts.add(new Part(relation.database(), quotes(quoting, "database")));
        }
        if (relation.schema() != null) {
            parts.add(new Part(relation.schema(), quotes(quoting, "schema")));
        }
        parts.add(new Part(relation.identifier(), quotes(quoting, "identifier")));
        return join(parts);
    }

    /**
     * Returns dbt's {@code relation_name} of a node from its parts, with the project's quoting and, for a source, the
     * source's own quoting over it. A model's {@code quoting} config does nothing, as in dbt 1.12.
     *
     * @throws IllegalArgumentException if the node has no relation
     */
    public String relationName(StateInfo info, Node node) {
        Relation relation = node.relation();
        if (relation == null) {
            throw new IllegalArgumentException("Cannot name the relation of " + node.id() + ": it has none");
        }
        Json.Obj.Builder quoting = Json.Obj.builder().putAll(info.quoting());
        if (node.id().type().equals(ResourceType.SOURCE)) {
            String location = externalLocation(node);
            if (location != null) {
                return location;
            }
            node.extras().object("quoting").fields().forEach((part, flag) -> {
                if (flag != Json.Null.INSTANCE) {
                    quoting.put(part, flag);
                }
            });
        }
        return render(relation, quoting.build());
    }

    /**
     * Returns the SQL that dbt-duckdb reads instead of a source's table; null for a source that is a table, and for other
     * adapters.
     */
    public @Nullable String externalLocation(Node source) {
        Relation relation = source.relation();
        return relation != null && adapterType.equals("duckdb") ? ExternalLocation.of(source, relation) : null;
    }

    private boolean quotes(Json.Obj quoting, String part) {
        return quoting.get(part) instanceof Json.Bool flag ? flag.value() : quotesByDefault;
    }

    private String join(List<Part> parts) {
        List<String> names = parts.stream()
                .map(part -> part.quoted() ? quoted(part.name()) : part.name())
                .toList();
        String joined = String.join(".", names);
        return lowersCase ? joined.toLowerCase(Locale.ROOT) : joined;
    }

    /** Finds which trailing parts dbt rendered, and how; none when the text is something else. */
    private List<Part> partsOf(Relation relation, String rendered) {
        List<String> names = new ArrayList<>();
        if (relation.database() != null) {
            names.add(relation.database());
        }
        if (relation.schema() != null) {
            names.add(relation.schema());
        }
        names.add(relation.identifier());
        for (int from = 0; from < names.size(); from++) {
            List<Part> parts = match(names.subList(from, names.size()), rendered);
            if (!parts.isEmpty()) {
                return parts;
            }
        }
        return List.of();
    }

    private List<Part> match(List<String> names, String rendered) {
        List<Part> parts = new ArrayList<>();
        String rest = rendered;
        for (String name : names) {
            String inQuotes = quote + name + quote;
            boolean quoted = startsWith(rest, inQuotes);
            if (!quoted && !startsWith(rest, name)) {
                return List.of();
            }
            String spelled = rest.substring(quoted ? 1 : 0, quoted ? name.length() + 1 : name.length());
            parts.add(new Part(spelled, quoted));
            rest = rest.substring(quoted ? inQuotes.length() : name.length());
            if (parts.size() < names.size()) {
                if (!rest.startsWith(".")) {
                    return List.of();
                }
                rest = rest.substring(1);
            }
        }
        return rest.isEmpty() ? parts : List.of();
    }

    /** Databricks renders in lower case what the manifest's fields keep as written. */
    private static boolean startsWith(String text, String name) {
        return text.startsWith(name) || text.startsWith(name.toLowerCase(Locale.ROOT));
    }

    private record Part(String name, boolean quoted) {}

    /** Builds a {@link RelationPolicy}; not thread-safe. */
    public static final class Builder {
        private final String adapterType;
        private char quote = '"';
        private boolean includesDatabase = true;
        private boolean quotesByDefault = true;
        private boolean backslash;
        private boolean lowersCase;

        private Builder(String adapterType) {
            this.adapterType = adapterType;
        }

        /** Sets the character around a quoted name; by default a double quote. */
        public Builder quote(char character) {
            quote = character;
            return this;
        }

        /** Sets whether the database is part of the name; by default it is. */
        public Builder includesDatabase(boolean flag) {
            includesDatabase = flag;
            return this;
        }

        /** Sets whether parts are quoted unless something else decides it; by default they are. */
        public Builder quotesByDefault(boolean flag) {
            quotesByDefault = flag;
            return this;
        }

        /** Sets whether a backslash escapes a quote inside a name; by default the quote is doubled. */
        public Builder backslash(boolean flag) {
            backslash = flag;
            return this;
        }

        /** Sets whether the whole name is written in lower case; by default it is not. */
        public Builder lowersCase(boolean flag) {
            lowersCase = flag;
            return this;
        }

        /** Returns the policy. */
        public RelationPolicy build() {
            return new RelationPolicy(adapterType, quote, includesDatabase, quotesByDefault, backslash, lowersCase);
        }
    }
}
