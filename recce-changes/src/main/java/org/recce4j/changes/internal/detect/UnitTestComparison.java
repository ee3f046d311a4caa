package org.recce4j.changes.internal.detect;

import org.recce4j.model.Json;

/** Compares unit tests. */
final class UnitTestComparison {

    private UnitTestComparison() {}

    /** A unit test's inputs and what it expects; engines write the path of a fixture, or its name. */
    static AspectComparison<StandardContext> data() {
        String[] names = {"given", "expect"};
        return new AspectComparison<>(
                "fields: " + SharedComparisons.listed(names),
                (before, after, context) -> Difference.among(
                        name -> !StandardComparisons.isSame(
                                withFixtureNames(before.extras().get(name)),
                                withFixtureNames(after.extras().get(name)),
                                context),
                        names));
    }

    private static Json withFixtureNames(Json value) {
        if (value instanceof Json.Arr inputs) {
            return new Json.Arr(inputs.items().stream()
                    .map(UnitTestComparison::withFixtureNames)
                    .toList());
        }
        String fixture = value instanceof Json.Obj input ? input.text("fixture") : null;
        return fixture == null
                ? value
                : ((Json.Obj) value).with("fixture", Json.of(fixture.replaceAll(".*/|\\.\\w+$", "")));
    }
}
