package org.recce4j.changes.internal.detect;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Relation;

/**
 * A part of a relation's name.
 *
 * @param name what it is called
 * @param maker the macro by which dbt makes it
 * @param of returns it
 */
record NamePart(String name, String maker, Function<Relation, @Nullable String> of) {

    static final List<NamePart> ALL = List.of(
            new NamePart("database", "generate_database_name", Relation::database),
            new NamePart("schema", "generate_schema_name", Relation::schema),
            new NamePart("alias", "generate_alias_name", Relation::identifier));
}
