package org.recce4j.diff.internal.policy;

import org.recce4j.diff.Check;
import org.recce4j.diff.Policy;

/** A check whose parameter {@code policy} says which differences are allowed. */
public interface ComparingCheck extends Check {

    /** The name of the parameter. */
    String POLICY = "policy";

    @Override
    default Policy policy() {
        return Policy.of(params().get(POLICY));
    }
}
