package org.recce4j.diff.internal.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.recce4j.model.Json;

/** Reads the limits of policies. */
final class PolicyLimitsReader {

    private static final String EXAMPLES = "; a limit is a number such as 10, or a text such as \"1 %\" or \"all\"";

    private PolicyLimitsReader() {}

    /** Reads limits: one of the main measure, a mapping of measures to limits, or names of measures that have no limit. */
    static PolicyLimits of(Json value) {
        Map<String, Limit> limits = new LinkedHashMap<>();
        if (value instanceof Json.Obj named) {
            named.fields().forEach((name, limit) -> limits.put(name, require(limit)));
        } else if (value instanceof Json.Arr names) {
            names.items().forEach(name -> limits.put(name(name), Limit.ALL));
        } else {
            Limit limit = LimitReader.find(value).orElse(null);
            if (Limit.ALL.equals(limit)) {
                return PolicyLimits.ALL;
            }
            limits.put(limit == null ? name(value) : PolicyLimits.MAIN, limit == null ? Limit.ALL : limit);
        }
        if (limits.isEmpty()) {
            throw PolicyLimits.invalid("it has no limit; give one such as \"1 %\"");
        }
        return new PolicyLimits(limits, false);
    }

    private static Limit require(Json value) {
        return LimitReader.find(value)
                .orElseThrow(() -> PolicyLimits.invalid(shown(value) + " is not a limit" + EXAMPLES));
    }

    private static String name(Json value) {
        if (value instanceof Json.Str text && text.value().matches("[a-z]+(_[a-z]+)*")) {
            return text.value();
        }
        throw PolicyLimits.invalid(shown(value) + " is neither a limit nor the name of a measure" + EXAMPLES);
    }

    private static String shown(Json value) {
        return "\"" + value.toPlain() + "\"";
    }
}
