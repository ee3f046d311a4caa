package org.recce4j.render.internal.relation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.PythonDict;
import org.recce4j.render.jinja.internal.value.PythonException;

/**
 * One value for each part of a relation's name: dbt's {@code Path}, whose values are names, and its {@code Policy} classes, whose
 * values are flags (dbt-adapters 1.24, {@code contracts/relation.py}). Immutable.
 */
final class PolicyParts extends AttributeMapping {

    static final List<String> NAMES = List.of("database", "schema", "identifier");

    private static final String PATH = "Path";

    private static final PythonMethods<PolicyParts> METHODS = PythonMethods.<PolicyParts>builder()
            .add("Mapping.get", "self, key, default=None", (parts, a) -> parts.get(a[0], a[1]))
            .add("Path.get_part", "self, key", (parts, a) -> parts.required(a[0]))
            .add("Path.get_lowered_part", "self, key", (parts, a) -> {
                Object part = parts.required(a[0]);
                return part instanceof String text ? AdapterCase.lower(text) : part;
            })
            .add(
                    "Replaceable.replace",
                    "self, **kwargs",
                    (parts, a) -> parts.replaced((Map<?, ?>) Objects.requireNonNull(a[0])))
            .add(
                    "Path.replace_dict",
                    "self, dct",
                    (parts, a) -> parts.replaced((Map<?, ?>) Objects.requireNonNull(a[0])))
            .add(
                    "FakeAPIObject.incorporate",
                    "self, **kwargs",
                    (parts, a) -> parts.replaced((Map<?, ?>) Objects.requireNonNull(a[0])))
            .add("Path.to_dict", "self, omit_none=False", (parts, a) -> parts.toDict(PythonStr.isTrue(a[0])))
            .build();

    private final String className;
    private final @Nullable Object database;
    private final @Nullable Object schema;
    private final @Nullable Object identifier;

    private PolicyParts(
            String className, @Nullable Object database, @Nullable Object schema, @Nullable Object identifier) {
        this.className = className;
        this.database = database;
        this.schema = schema;
        this.identifier = identifier;
    }

    static PolicyParts path(@Nullable String database, @Nullable String schema, @Nullable String identifier) {
        return new PolicyParts(PATH, database, schema, identifier);
    }

    /** Returns flags. */
    static PolicyParts policy(String className, boolean database, boolean schema, boolean identifier) {
        return new PolicyParts(className, database, schema, identifier);
    }

    /** Returns one of {@link #NAMES}. */
    @Nullable
    Object part(String name) {
        return switch (name) {
            case "database" -> database;
            case "schema" -> schema;
            default -> identifier;
        };
    }

    @Nullable
    String text(String name) {
        return PythonStr.orNull(part(name));
    }

    boolean isTrue(String name) {
        return PythonStr.isTrue(part(name));
    }

    private @Nullable Object required(@Nullable Object key) {
        if (key instanceof String name && NAMES.contains(name)) {
            return part(name);
        }
        throw PythonException.valueError("Got a key of " + PythonStr.of(key) + ", expected one of "
                + "[<ComponentName.Database: 'database'>, <ComponentName.Schema: 'schema'>, "
                + "<ComponentName.Identifier: 'identifier'>]");
    }

    /**
     * Returns a copy with other values.
     *
     * @throws PythonException TypeError for a part that does not exist, CompilationError for a name that is not text
     */
    PolicyParts replaced(Map<?, ?> values) {
        @Nullable Object[] parts = {database, schema, identifier};
        values.forEach((name, value) -> {
            int index = NAMES.indexOf(name);
            if (index < 0) {
                throw PythonException.typeError(
                        className + ".__init__() got an unexpected keyword argument '" + name + "'");
            }
            if (className.equals(PATH) && value != null && !(value instanceof String)) {
                throw AdapterErrors.compilation("Got an invalid path " + name + ": " + PythonStr.of(value));
            }
            parts[index] = value;
        });
        return new PolicyParts(className, parts[0], parts[1], parts[2]);
    }

    /** Returns flags of the same class that are read from a dict: a missing one stays, any value counts as true or false. */
    PolicyParts readPolicy(Map<?, ?> flags) {
        PythonDict read = new PythonDict();
        NAMES.forEach(name -> {
            if (flags.containsKey(name)) {
                read.put(name, PythonStr.isTrue(flags.get(name)));
            }
        });
        return replaced(read);
    }

    /** Returns the same values in another class. */
    PolicyParts as(String otherClass) {
        return new PolicyParts(otherClass, database, schema, identifier);
    }

    String className() {
        return className;
    }

    PythonDict toDict(boolean omitsNone) {
        PythonDict dict = new PythonDict();
        for (String name : NAMES) {
            if (!omitsNone || part(name) != null) {
                dict.put(name, part(name));
            }
        }
        return dict;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return NAMES.contains(name) ? part(name) : METHODS.of(this, name);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PolicyParts parts && className.equals(parts.className) && hasSameValues(parts);
    }

    boolean hasSameValues(PolicyParts other) {
        return Objects.equals(database, other.database)
                && Objects.equals(schema, other.schema)
                && Objects.equals(identifier, other.identifier);
    }

    @Override
    public int hashCode() {
        return Objects.hash(database, schema, identifier);
    }

    @Override
    public String typeName() {
        return className;
    }

    @Override
    public String toString() {
        return className + "(database=" + PythonStr.repr(database) + ", schema=" + PythonStr.repr(schema)
                + ", identifier=" + PythonStr.repr(identifier) + ")";
    }
}
