package org.recce4j.render.internal.relation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.PythonException;

/**
 * An enumeration of the types of relations, or of another property of theirs. Templates read its members, and call it with a value.
 * Immutable.
 *
 * @param name the enumeration's name in Python
 * @param members the values by the names of their constants
 */
record RelationTypes(String name, Map<String, String> members) implements TemplateObject, Jinja.Callable {

    static final RelationTypes BASE = of(
            "RelationType",
            "Table=table View=view CTE=cte MaterializedView=materialized_view Ephemeral=ephemeral External=external "
                    + "PointerTable=pointer_table Function=function");

    RelationTypes {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** Returns an enumeration of members in the form {@code Table=table View=view}. */
    static RelationTypes of(String name, String members) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String member : members.split(" ", -1)) {
            int equals = member.indexOf('=');
            all.put(member.substring(0, equals), member.substring(equals + 1));
        }
        return new RelationTypes(name, all);
    }

    List<String> values() {
        return List.copyOf(members.values());
    }

    @Override
    public @Nullable Object attribute(String member) {
        return members.containsKey(member) ? members.get(member) : MISSING;
    }

    @Override
    public @Nullable Object item(@Nullable Object key) {
        return key instanceof String member ? attribute(member) : MISSING;
    }

    @Override
    public Object call(Arguments arguments) {
        Object value = arguments.positional().isEmpty()
                ? arguments.named().get("value")
                : arguments.positional().get(0);
        if (value instanceof String text && members.containsValue(text)) {
            return text;
        }
        throw PythonException.valueError(PythonStr.repr(value) + " is not a valid " + name);
    }

    @Override
    public String typeName() {
        return "EnumType";
    }

    @Override
    public String toString() {
        return "<enum '" + name + "'>";
    }
}
