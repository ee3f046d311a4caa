package org.recce4j.diff.internal;

import java.util.EnumSet;
import java.util.Set;
import org.recce4j.diff.Check;
import org.recce4j.diff.CheckContext;
import org.recce4j.sql.Capability;

/** What a check requires and a warehouse of one side is not known to support. */
final class MissingCapabilities {

    private MissingCapabilities() {}

    static Set<Capability> of(Check check, CheckContext context) {
        Set<Capability> missing = EnumSet.noneOf(Capability.class);
        missing.addAll(check.requires());
        missing.removeIf(
                capability -> context.base().runner().dialect().capabilities().contains(capability)
                        && context.current().runner().dialect().capabilities().contains(capability));
        return missing;
    }

    static String sentence(Set<Capability> missing) {
        return "the warehouse is not known to support " + missing;
    }
}
