package org.recce4j.testkit;

import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One thing wrong with an implementation.
 *
 * @param <T> the interface that the contract is about
 * @param name what the broken implementation does
 * @param broken turns a correct implementation into the broken one
 * @param foundBy the contract's test methods that fail
 */
record Fault<T>(String name, UnaryOperator<T> broken, Set<String> foundBy) {

    static <T> Fault<T> none() {
        return new Fault<>("is correct", correct -> correct, Set.of());
    }

    static <T> Fault<T> of(String name, UnaryOperator<T> broken, String... foundBy) {
        return new Fault<>(name, broken, Set.of(foundBy));
    }

    @Override
    public String toString() {
        return name;
    }
}
