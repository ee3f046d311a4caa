package org.recce4j.store.internal;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.recce4j.store.StoreFailures.assertFails;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.fixtures.States;
import org.recce4j.model.Run;
import org.recce4j.store.StoreErrorCode;

class RunIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "0f8a4a3c-1d2e", "it's \"odd\" \\ ; --", "\t a \n", "ünï 🍵", "null"})
    void anIdMayHaveAnyCharacterThatWarehousesKeep(String id) {
        assertThatNoException().isThrownBy(() -> RunId.requireStorable(run("prod", id)));
    }

    /** Bytes count, since it is in a key; é has two of them. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "é"})
    void anIdMayHaveAThousandBytes(String character) {
        String longest = character.repeat(1_000 / bytes(character));
        assertThatNoException().isThrownBy(() -> RunId.requireStorable(run("prod", longest)));
        assertFails(
                StoreErrorCode.RUN_INVALID,
                "Cannot save a run of environment \"prod\": its id has " + (1_000 + bytes(character))
                        + " bytes, more than 1000; shorten it",
                () -> RunId.requireStorable(run("prod", longest + character)));
    }

    private static int bytes(String character) {
        return character.equals("a") ? 1 : 2;
    }

    static Stream<Arguments> refused() {
        String empty = "its id or its environment is empty; name both";
        String unstorable = "its id has a NUL or half a surrogate pair; leave it out";
        return Stream.of(
                Arguments.of("prod", "", empty),
                Arguments.of("prod", " \t", empty),
                Arguments.of("", "run-1", empty),
                Arguments.of(" ", "run-1", empty),
                Arguments.of("prod", "a\0b", unstorable),
                Arguments.of("prod", "half \ud83d", unstorable),
                Arguments.of("prod", "\ude80", unstorable));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatAWarehouseWouldChange(String environment, String id, String why) {
        assertFails(
                StoreErrorCode.RUN_INVALID,
                "Cannot save a run of environment \"" + environment + "\": " + why,
                () -> RunId.requireStorable(run(environment, id)));
    }

    private static Run run(String environment, String id) {
        return Run.of(States.info(environment, "run"), id);
    }
}
