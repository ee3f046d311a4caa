package org.recce4j.render.internal.relation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.Relation;
import org.recce4j.model.RelationPolicy;
import org.recce4j.model.ResourceType;
import org.recce4j.model.StateInfo;
import org.recce4j.render.Introspector;
import org.recce4j.render.RenderErrorCode;
import org.recce4j.render.RenderException;
import org.recce4j.render.jinja.TemplateObject;

/** Makes the relations of one project: those of nodes, of the warehouse, and those that templates ask for. Immutable. */
public final class RelationFactory {

    private final RelationClass relationClass;
    private final RelationPolicy policy;
    private final ColumnClass columnClass;
    private final Map<String, Boolean> quoting;

    /**
     * Makes relations of an adapter.
     *
     * @param dbtVersion decides how columns behave; null for the newest
     * @param quoting the project's {@code quoting}; flags that are not there are the adapter's
     */
    public RelationFactory(@Nullable String adapterType, @Nullable String dbtVersion, Json.Obj quoting) {
        this(adapterType == null ? List.of() : List.of(adapterType), dbtVersion, quoting);
    }

    /**
     * Makes relations with the quoting that the artifact contains.
     *
     * @param adapterTypes the adapter's type and those that it is built on; none if it is not known
     */
    public RelationFactory(StateInfo info, List<String> adapterTypes) {
        this(adapterTypes, info.invocation().dbtVersion(), info.quoting());
    }

    private RelationFactory(List<String> adapterTypes, @Nullable String dbtVersion, Json.Obj quoting) {
        String adapterType = adapterTypes.isEmpty() ? null : adapterTypes.get(0);
        relationClass = RelationClasses.of(adapterType);
        policy = RelationPolicy.of(adapterType);
        columnClass = ColumnClasses.of(adapterTypes, dbtVersion);
        this.quoting = RelationQuoting.flags(quoting);
    }

    RelationClass relationClass() {
        return relationClass;
    }

    /** Returns the flags of the project's quoting that are set, by part. */
    public Map<String, Boolean> quoting() {
        return quoting;
    }

    /** Returns a node's relation: {@link #ofSource} of a source, else with the quotes that {@code relation_name} has. */
    public RelationValue of(Node node) {
        return node.type().equals(ResourceType.SOURCE) ? ofSource(node, false) : ofModel(node);
    }

    private RelationValue ofModel(Node node) {
        Relation relation = required(node);
        RelationValue value = quoted(create(relation), quoting);
        return relation.rendered() == null ? value : RelationQuoting.asWritten(value, relation.rendered());
    }

    /**
     * Returns a source's relation, with the adapter's and its own quoting.
     *
     * @param appliesProjectQuoting whether the project's quoting lies between the two, as in dbt 1.8 only
     */
    public RelationValue ofSource(Node source, boolean appliesProjectQuoting) {
        Map<String, Boolean> flags = new LinkedHashMap<>(appliesProjectQuoting ? quoting : Map.of());
        flags.putAll(RelationQuoting.flags(source.extras().object("quoting")));
        RelationValue value = quoted(create(required(source)), flags);
        String location = policy.externalLocation(source);
        return location == null ? value : value.withField("external", location);
    }

    /** Returns a node's {@code relation_name}: the artifact's, else as dbt's parser writes it; null if a node of its type has none. */
    public @Nullable String nameOf(Node node) {
        Relation relation = node.relation();
        if (relation == null || relation.rendered() != null) {
            return relation == null ? null : relation.rendered();
        }
        if (node.type().equals(ResourceType.SOURCE)) {
            return ofSource(node, true).render();
        }
        boolean hasName =
                node.type().isRefable() && !"ephemeral".equals(node.config().materialized());
        return hasName ? ofModel(node).render() : null;
    }

    private static Relation required(Node node) {
        if (node.relation() == null) {
            throw new RenderException(
                    RenderErrorCode.COMPILATION,
                    "Cannot name the relation of \"" + node.id() + "\": the artifact gives no identifier");
        }
        return node.relation();
    }

    /** An artifact may name a database where the adapter has none. */
    private RelationValue create(Relation relation) {
        boolean hasDatabase = relationClass.traits().includes().standard().isTrue("database");
        return RelationReader.create(
                relationClass, hasDatabase ? relation.database() : null, relation.schema(), relation.identifier());
    }

    private RelationValue quoted(RelationValue relation, Map<String, Boolean> flags) {
        RelationTraits.Flags quotes = relationClass.traits().quotes();
        PolicyParts policy = quotes.standard().as(quotes.read().className());
        return relation.withPolicies(relation.includePolicy(), policy.replaced(flags));
    }

    /** Returns the common table expression that stands for an ephemeral model; its name is the model's alias. */
    public RelationValue ephemeral(Node node) {
        return ephemeral(required(node).identifier());
    }

    /** Returns the common table expression for an ephemeral model of this name. */
    public RelationValue ephemeral(String name) {
        return commonTableExpression(relationClass.ephemeralName(name));
    }

    /** Returns the name of a common table expression as the adapter writes it, given dbt's own name for it. */
    public String ephemeralName(String name, String prefix) {
        String own = relationClass.ephemeralName("");
        return own.equals("__dbt__cte__") ? name : relationClass.ephemeralName(name.substring(prefix.length()));
    }

    /** Returns a common table expression. */
    public RelationValue commonTableExpression(String name) {
        RelationValue relation =
                RelationReader.create(relationClass, null, null, name).withType("cte");
        return relation.withPolicies(
                relation.includePolicy(), relation.quotePolicy().replaced(Map.of("identifier", false)));
    }

    /** Returns a relation that the warehouse lists, with all parts quoted as its listing has them. */
    public RelationValue found(Relation relation, @Nullable String type) {
        String known = relationClass.traits().types().members().containsValue(String.valueOf(type)) ? type : null;
        return ListedRelations.quoted(create(relation)).withType(known);
    }

    /**
     * Returns a relation that the warehouse lists if a template that looks for these names means it; null if it does not. A name that
     * the project does not quote is compared in the warehouse's case.
     *
     * @throws RuntimeException dbt's ApproximateMatchError, if the names differ in case or quotes only
     */
    public @Nullable RelationValue matching(
            RelationValue listed, @Nullable String database, @Nullable String schema, @Nullable String identifier) {
        Map<String, String> names = new LinkedHashMap<>();
        addName(names, "database", database);
        addName(names, "schema", schema);
        addName(names, "identifier", identifier);
        return relationClass.matches(listed, names) ? listed : null;
    }

    private void addName(Map<String, String> names, String part, @Nullable String name) {
        if (name != null && relationClass.traits().includes().standard().isTrue(part)) {
            names.put(part, relationClass.sought(name, quotes(part)));
        }
    }

    /** Returns whether the project quotes a part, or else the adapter. */
    public boolean quotes(String part) {
        Boolean flag = quoting.get(part);
        return flag == null ? relationClass.traits().quotes().standard().isTrue(part) : flag;
    }

    /** Returns a name in the adapter's quotes. */
    public String quoted(String name) {
        String mark = relationClass.traits().quoteCharacter();
        return mark + name + mark;
    }

    /** Returns {@code api.Relation} and {@code adapter.Relation}. */
    public TemplateObject api() {
        return new RelationApi(relationClass, quoting);
    }

    /** Returns a column of the warehouse. */
    public ColumnValue column(Introspector.ColumnType column) {
        return columnClass.ofWarehouse(column.name(), column.type());
    }

    /** Returns {@code api.Column}. */
    public TemplateObject columnApi() {
        return new ColumnApi(columnClass);
    }
}
