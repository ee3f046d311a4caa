package org.recce4j.render.internal.relation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Relation;

/** A table, view or common table expression as templates see it: dbt's {@code BaseRelation} and its adapters' classes. Immutable. */
public final class RelationValue extends AttributeMapping {

    private final RelationClass relationClass;
    private final PolicyParts path;
    private final @Nullable String type;
    private final PolicyParts includePolicy;
    private final PolicyParts quotePolicy;
    /** Only those that differ from the class's defaults. */
    private final Map<String, @Nullable Object> fields;

    /** Fails if the class does not accept such a relation. */
    RelationValue(
            RelationClass relationClass,
            PolicyParts path,
            @Nullable String type,
            PolicyParts includePolicy,
            PolicyParts quotePolicy,
            Map<String, @Nullable Object> fields) {
        this.relationClass = relationClass;
        this.path = path;
        this.type = type;
        this.includePolicy = includePolicy;
        this.quotePolicy = quotePolicy;
        this.fields = others(relationClass, fields);
        relationClass.check(this);
    }

    private static Map<String, @Nullable Object> others(
            RelationClass relationClass, Map<String, @Nullable Object> fields) {
        Map<String, @Nullable Object> others = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (!Objects.equals(standard(relationClass, name), value)) {
                others.put(name, value);
            }
        });
        return Collections.unmodifiableMap(others);
    }

    private static @Nullable Object standard(RelationClass relationClass, String name) {
        RelationField field = relationClass.traits().fields().get(name);
        return field == null ? null : field.standard();
    }

    RelationClass relationClass() {
        return relationClass;
    }

    PolicyParts path() {
        return path;
    }

    PolicyParts includePolicy() {
        return includePolicy;
    }

    PolicyParts quotePolicy() {
        return quotePolicy;
    }

    /** Returns dbt's word for what it is, such as {@code view}; null if that is not known. */
    public @Nullable String type() {
        return type;
    }

    /** Returns the {@code database}, {@code schema} or {@code identifier}; null if there is none. */
    public @Nullable String part(String name) {
        return path.text(name);
    }

    /** Returns a field of the class; null if it has no such. */
    @Nullable
    Object field(String name) {
        return fields.containsKey(name) ? fields.get(name) : standard(relationClass, name);
    }

    String quoteCharacter() {
        return PythonStr.of(field("quote_character"));
    }

    /** Returns the number of rows that the relation prints as a query of; null if it prints as its name. */
    public @Nullable Long limit() {
        return PythonStr.number(field("limit"));
    }

    /** Returns a copy that prints as a subquery with at most so many rows, as with dbt's {@code --empty}. */
    public RelationValue withLimit(long rows) {
        return withField("limit", rows);
    }

    RelationValue withField(String name, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(fields);
        changed.put(name, value);
        return new RelationValue(relationClass, path, type, includePolicy, quotePolicy, changed);
    }

    RelationValue withPath(PolicyParts other) {
        return new RelationValue(relationClass, other, type, includePolicy, quotePolicy, fields);
    }

    RelationValue withType(@Nullable String other) {
        return new RelationValue(relationClass, path, other, includePolicy, quotePolicy, fields);
    }

    RelationValue withPolicies(PolicyParts include, PolicyParts quote) {
        return new RelationValue(relationClass, path, type, include, quote, fields);
    }

    /** Returns a copy without the identifier. */
    RelationValue withoutIdentifier() {
        Map<String, @Nullable Object> none = Collections.singletonMap("identifier", null);
        return withPolicies(includePolicy.replaced(Map.of("identifier", false)), quotePolicy)
                .withPath(path.replaced(none));
    }

    /** Returns dbt's {@code relation.incorporate(**changes)}. */
    RelationValue incorporate(Map<?, ?> changes) {
        return RelationReader.read(relationClass, RelationReader.merged(RelationDict.of(this, true), changes));
    }

    RelationValue withoutSchema() {
        return incorporate(Map.of("path", Collections.singletonMap("schema", null)));
    }

    /** Returns the relation's name as SQL, whatever its limit. */
    public String render() {
        return relationClass.render(this);
    }

    /** Returns the parts that are written, joined by dots. */
    String joined() {
        return String.join(".", writtenParts());
    }

    List<String> writtenParts() {
        List<String> parts = new ArrayList<>();
        for (String name : PolicyParts.NAMES) {
            String part = includePolicy.isTrue(name) ? part(name) : null;
            if (part != null) {
                parts.add(quotePolicy.isTrue(name) ? relationClass.quoted(this, part) : part);
            }
        }
        return parts;
    }

    /** Returns the name, or the subquery if there is a limit. */
    String renderLimited() {
        Long limit = limit();
        return limit == null ? render() : relationClass.limited(this, limit);
    }

    /** Returns the relation's parts, for questions to the warehouse; null if it has no identifier. */
    public @Nullable Relation toModel() {
        String identifier = part("identifier");
        return identifier == null ? null : new Relation(part("database"), part("schema"), identifier, render());
    }

    Map<String, @Nullable Object> otherFields() {
        return fields;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return RelationAttributes.of(this, name);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RelationValue relation
                && relationClass == relation.relationClass
                && path.equals(relation.path)
                && Objects.equals(type, relation.type)
                && includePolicy.hasSameValues(relation.includePolicy)
                && quotePolicy.hasSameValues(relation.quotePolicy)
                && fields.equals(relation.fields);
    }

    @Override
    public int hashCode() {
        return render().hashCode();
    }

    @Override
    public String typeName() {
        return relationClass.name();
    }

    @Override
    public String qualifiedTypeName() {
        return relationClass.traits().module() + "." + relationClass.name();
    }

    @Override
    public String repr() {
        return "<" + relationClass.name() + " " + render() + ">";
    }

    @Override
    public String toString() {
        return "function".equals(type) ? render() : renderLimited();
    }
}
