package org.recce4j.render.internal.relation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recce4j.model.Json;

/** Which parts of relations are quoted and written. */
final class RelationQuoting {

    private RelationQuoting() {}

    /** Returns the flags of a {@code quoting} of a project or source, by part; those that it does not set are left out. */
    static Map<String, Boolean> flags(Json.Obj quoting) {
        Map<String, Boolean> flags = new LinkedHashMap<>();
        for (String part : PolicyParts.NAMES) {
            if (quoting.get(part) instanceof Json.Bool flag) {
                flags.put(part, flag.value());
            }
        }
        return flags;
    }

    /**
     * Returns the relation that is written as dbt wrote it in {@code relation_name}; the relation itself if no quotes and no parts
     * left out make that text.
     */
    static RelationValue asWritten(RelationValue relation, String name) {
        if (relation.render().equals(name)) {
            return relation;
        }
        for (PolicyParts include : includePolicies(relation)) {
            for (int bits = 7; bits >= 0; bits--) {
                PolicyParts quote = relation.quotePolicy().replaced(bits(bits));
                RelationValue candidate = relation.withPolicies(include, quote);
                if (candidate.joined().equals(name) || candidate.render().equals(name)) {
                    return candidate;
                }
            }
        }
        return relation;
    }

    private static List<PolicyParts> includePolicies(RelationValue relation) {
        List<PolicyParts> policies = new ArrayList<>();
        policies.add(relation.includePolicy());
        policies.add(relation.includePolicy().replaced(bits(7)));
        policies.add(relation.includePolicy().replaced(bits(3)));
        policies.add(relation.includePolicy().replaced(bits(1)));
        return policies;
    }

    private static Map<String, Boolean> bits(int bits) {
        return Map.of("database", (bits & 4) != 0, "schema", (bits & 2) != 0, "identifier", (bits & 1) != 0);
    }
}
