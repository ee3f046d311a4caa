package org.recce4j.sql.internal.profile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.recce4j.model.Json;

/** The fields of one adapter's credentials, and what dbt makes of the keys that a profile gives. Immutable. */
public final class CredentialSchema {

    private final Map<String, Field> fields;
    private final Map<String, String> aliases;
    private final List<String> shown;
    private final List<String> shownWhenSet;
    private final UnaryOperator<Json.Obj> prepare;
    private final UnaryOperator<Json.Obj> finish;
    private final boolean closed;

    private CredentialSchema(Builder builder) {
        this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(builder.fields));
        this.aliases = Collections.unmodifiableMap(new TreeMap<>(builder.aliases));
        this.shown = List.copyOf(builder.shown);
        this.shownWhenSet = List.copyOf(builder.shownWhenSet);
        this.prepare = builder.prepare;
        this.finish = builder.finish;
        this.closed = builder.closed;
    }

    static Builder builder() {
        return new Builder();
    }

    /**
     * Returns every field of the credentials: aliases replaced, defaults filled in, the adapter's own changes made. Keys that
     * the adapter does not know are left out.
     *
     * @throws InvalidCredentials when the settings are not what the adapter needs
     */
    public Json.Obj read(Json.Obj settings) {
        Json.Obj given = prepare.apply(translated(settings));
        if (closed && !fields.keySet().containsAll(given.fields().keySet())) {
            Json.Obj unknown = given.without(fields.keySet());
            throw new InvalidCredentials(
                    unknown.fields().keySet().iterator().next(),
                    unknown.fields().keySet() + " is not known here; the keys are " + fields.keySet());
        }
        Json.Obj.Builder values = Json.Obj.builder();
        fields.forEach((name, field) -> values.put(name, value(name, field, given)));
        return finish.apply(values.build());
    }

    /** Returns the fields that anyone may see, as {@code dbt debug} shows them. */
    public Json.Obj shown(Json.Obj values) {
        Json.Obj.Builder visible = Json.Obj.builder();
        shown.forEach(name -> visible.put(name, values.get(aliases.getOrDefault(name, name))));
        shownWhenSet.stream()
                .filter(name -> !values.object(name).fields().isEmpty())
                .forEach(name -> visible.put(name, values.get(name)));
        return visible.build();
    }

    /** Returns whether the adapter knows a key, as a field's name or another name of one. */
    public boolean knows(String key) {
        return aliases.containsKey(key) || fields.containsKey(key);
    }

    /** Returns the fields that anyone may see, each under its own name and its aliases. */
    public Json.Obj templateTarget(Json.Obj values) {
        Json.Obj visible = shown(values);
        Json.Obj.Builder more = Json.Obj.builder().putAll(visible);
        visible.fields().forEach((name, value) -> more.put(aliases.getOrDefault(name, name), value));
        Json.Obj canonical = more.build();
        aliases.forEach((alias, name) -> canonical.find(name).ifPresent(value -> more.put(alias, value)));
        return more.build();
    }

    private Json.Obj translated(Json.Obj settings) {
        Map<String, Json> canonical = new LinkedHashMap<>();
        Map<String, String> origin = new LinkedHashMap<>();
        settings.fields().forEach((key, value) -> {
            String name = aliases.getOrDefault(key, key);
            String before = origin.put(name, key);
            if (before != null) {
                throw new InvalidCredentials(
                        key, "\"" + before + "\" and \"" + key + "\" are two names of one field; give one of them");
            }
            canonical.put(name, value);
        });
        return new Json.Obj(canonical);
    }

    private Json value(String name, Field field, Json.Obj given) {
        Json value = given.find(name).orElse(null);
        if (value == null) {
            if (field.required) {
                throw new InvalidCredentials(name, "\"" + name + "\" is a required property" + alsoCalled(name));
            }
            return field.otherwise;
        }
        if (field.nullable && value == Json.Null.INSTANCE) {
            return value;
        }
        if (!field.kind.accepts(value)) {
            throw new InvalidCredentials(
                    name,
                    "\"" + name + "\" must be " + field.kind.description() + " and is "
                            + (shown.contains(name) && value instanceof Json.Str text
                                    ? "the text '" + Redaction.value(text.value()) + "'"
                                    : FieldKind.nameOf(value))
                            + field.kind.hint());
        }
        return value;
    }

    private String alsoCalled(String name) {
        List<String> others = aliases.keySet().stream()
                .filter(alias -> name.equals(aliases.get(alias)))
                .toList();
        return others.isEmpty() ? "" : "; other names of it are " + others;
    }

    private record Field(FieldKind kind, boolean required, boolean nullable, Json otherwise) {}

    /** What is wrong with which key. */
    public static final class InvalidCredentials extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        private final String key;

        InvalidCredentials(String key, String reason) {
            super(reason);
            this.key = key;
        }

        /** Returns the key of the profile at fault. */
        public String key() {
            return key;
        }

        /** Returns why, free of secrets. */
        public String reason() {
            return String.valueOf(getMessage());
        }
    }

    /** Builds a schema; not thread-safe. */
    static final class Builder {
        private final Map<String, Field> fields = new LinkedHashMap<>();
        private final Map<String, String> aliases = new LinkedHashMap<>();
        private List<String> shown = List.of();
        private List<String> shownWhenSet = List.of();
        private UnaryOperator<Json.Obj> prepare = UnaryOperator.identity();
        private UnaryOperator<Json.Obj> finish = UnaryOperator.identity();
        private boolean closed;

        private Builder() {}

        Builder required(FieldKind kind, String... names) {
            for (String name : names) {
                fields.put(name, new Field(kind, true, false, Json.Null.INSTANCE));
            }
            return this;
        }

        /** Fields that may be absent or null. */
        Builder optional(FieldKind kind, String... names) {
            for (String name : names) {
                fields.put(name, new Field(kind, false, true, Json.Null.INSTANCE));
            }
            return this;
        }

        /** A field that may be absent or null, with the value that it has when it is absent. */
        Builder optionalOr(FieldKind kind, String name, Object otherwise) {
            fields.put(name, new Field(kind, false, true, Json.of(otherwise)));
            return this;
        }

        /** A field that may be absent but not null. */
        Builder defaulted(FieldKind kind, String name, Object otherwise) {
            fields.put(name, new Field(kind, false, false, Json.of(otherwise)));
            return this;
        }

        Builder alias(String alias, String name) {
            aliases.put(alias, name);
            return this;
        }

        /** The fields that dbt shows to anyone. */
        Builder shown(String... names) {
            shown = List.of(names);
            return this;
        }

        /** Mappings that dbt shows unless they are empty. */
        Builder shownWhenSet(String... names) {
            shownWhenSet = List.of(names);
            return this;
        }

        /** What the adapter does before the fields are checked. */
        Builder prepare(UnaryOperator<Json.Obj> change) {
            prepare = change;
            return this;
        }

        /** What the adapter does with the checked fields. */
        Builder finish(UnaryOperator<Json.Obj> change) {
            finish = change;
            return this;
        }

        /** Refuses keys that are not fields. */
        Builder closed() {
            closed = true;
            return this;
        }

        CredentialSchema build() {
            return new CredentialSchema(this);
        }
    }
}
