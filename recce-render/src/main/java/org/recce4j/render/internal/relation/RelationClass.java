package org.recce4j.render.internal.relation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateObject;

/**
 * A class of relations: {@code BaseRelation} of dbt-adapters 1.24; the class of each adapter overrides what differs. Immutable.
 */
class RelationClass {

    /** What every class has as constants, whatever its types are. */
    private static final List<String> CONSTANTS =
            List.of("Table", "CTE", "View", "External", "MaterializedView", "PointerTable", "Function");

    private final RelationTraits traits;

    RelationClass(RelationTraits traits) {
        this.traits = traits;
    }

    final RelationTraits traits() {
        return traits;
    }

    final String name() {
        return traits.className();
    }

    /** Fails for a relation that the class does not accept. */
    void check(RelationValue relation) {}

    /** Returns what the class makes of the value that a template gives as the database. */
    @Nullable
    Object database(@Nullable Object given) {
        return given;
    }

    /** Returns the relation as SQL, without a limit. */
    String render(RelationValue relation) {
        return relation.joined();
    }

    /** Returns a part in quotes. A quote inside it stays as it is, as in dbt. */
    String quoted(RelationValue relation, String part) {
        String mark = relation.quoteCharacter();
        return mark + part + mark;
    }

    /** Returns the subquery that reads some rows. */
    String limited(RelationValue relation, long limit) {
        String where = limit == 0 ? " where false limit 0)" : " limit " + limit + ")";
        return "(select * from " + relation.render() + where + limitAlias(relation);
    }

    final String limitAlias(RelationValue relation) {
        return PythonStr.isTrue(relation.field("require_alias"))
                ? " _dbt_limit_subq_" + PythonStr.of(relation.part("identifier"))
                : "";
    }

    String ephemeralName(String name) {
        return "__dbt__cte__" + name;
    }

    /** Returns whether a part has this name, as far as case matters. */
    boolean isExactly(RelationValue relation, String part, String name) {
        String own = relation.part(part);
        if (PythonStr.isTrue(relation.field("dbt_created"))
                && !relation.quotePolicy().isTrue(part)) {
            return own != null && AdapterCase.lower(own).equals(AdapterCase.lower(name));
        }
        return name.equals(own);
    }

    /** Returns the name that is looked up in the warehouse's listing. */
    String sought(String name, boolean isQuoted) {
        return isQuoted ? name : AdapterCase.lower(name);
    }

    /**
     * Returns whether a relation has these names.
     *
     * @param names by part, none of them null
     */
    boolean matches(RelationValue relation, Map<String, String> names) {
        return RelationMatch.of(relation, names);
    }

    /** Returns the relation of the warehouse's metadata; {@code view} names one of its views. */
    RelationValue informationSchema(RelationValue relation, @Nullable Object view) {
        return InformationSchemas.BASE
                .of(relation, view instanceof String name ? name : null)
                .withoutSchema();
    }

    boolean canBeRenamed(RelationValue relation) {
        return relation.type() != null && traits.abilities().renameable().contains(relation.type());
    }

    boolean canBeReplaced(RelationValue relation) {
        return relation.type() != null && traits.abilities().replaceable().contains(relation.type());
    }

    /** Returns what this class has beside the base class; {@link TemplateObject#MISSING} for anything else. */
    @Nullable
    Object attribute(RelationValue relation, String name) {
        return TemplateObject.MISSING;
    }

    /** Returns an attribute of the class itself; {@link TemplateObject#MISSING} if it has no such. */
    @Nullable
    Object constant(String name) {
        if (name.equals("get_relation_type")) {
            return traits.types();
        }
        return CONSTANTS.contains(name) ? RelationTypes.BASE.attribute(name) : TemplateObject.MISSING;
    }
}
