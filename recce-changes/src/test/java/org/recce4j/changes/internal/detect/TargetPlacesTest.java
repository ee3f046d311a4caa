package org.recce4j.changes.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recce4j.changes.internal.detect.Nodes.json;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.fixtures.States;
import org.recce4j.model.ProjectState;

class TargetPlacesTest {

    private static final NamePair ONE = new NamePair("db", "db");

    private final TargetPlaces twoEnvironments =
            new TargetPlaces(ONE, new NamePair("prod", "dev"), NamePair.UNKNOWN, false);
    private final TargetPlaces oneEnvironment = new TargetPlaces(ONE, ONE, NamePair.UNKNOWN, false);

    @Test
    void theTargetIsWhereMostModelsAreWithoutWhatTheyAskFor() {
        ProjectState state = States.of(
                Nodes.node("model.shop.a", "{schema: prod, identifier: a}"),
                Nodes.node("model.shop.b", "{schema: prod_marts, identifier: b, config: {schema: marts}}"),
                Nodes.node("model.shop.c", "{schema: elsewhere, identifier: c}"),
                Nodes.node("model.shop.d", "{schema: own, identifier: d, config: {schema: other}}"));
        assertThat(TargetPlaces.of(state, States.of(), ConfigText.of(StatePair.of(state, States.of())))
                        .schemas())
                .isEqualTo(new NamePair("prod", null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        prod_raw             | dev_raw             | true
        prod_raw             | other               | false
        [prod, x]            | [dev, x]            | true
        [prod, x]            | [dev]               | false
        {a: prod, b: 1}      | {a: dev, b: 1}      | true
        {a: prod, b: 1}      | {a: dev, b: 2}      | false
        {a: prod}            | {b: dev}            | false
        1                    | 1                   | true
        """)
    void valuesOfTwoEnvironmentsDifferByTheirNames(String old, String now, boolean isSame) {
        assertThat(twoEnvironments.isSameButForNames(json(old), json(now))).isEqualTo(isSame);
        assertThat(oneEnvironment.isSameButForNames(json(old), json(now))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"prod, dev, true", "x, x, true", "x, y, false", ", , true", "x, , false"})
    void namesOfRelationsToo(@Nullable String old, @Nullable String now, boolean isSame) {
        assertThat(twoEnvironments.isSameName(old, now)).isEqualTo(isSame);
    }

    @Test
    void withoutAKnownSchemaNothingIsKnownToBeOneEnvironment() {
        assertThat(oneEnvironment.areSame()).isTrue();
        assertThat(twoEnvironments.areSame()).isFalse();
        assertThat(new TargetPlaces(NamePair.UNKNOWN, NamePair.UNKNOWN, NamePair.UNKNOWN, false).areSame())
                .isFalse();
        assertThat(new TargetPlaces(ONE, ONE, NamePair.UNKNOWN, true).areSame()).isFalse();
    }
}
