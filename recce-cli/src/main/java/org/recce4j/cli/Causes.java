package org.recce4j.cli;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The causes of what was thrown, itself first. */
final class Causes {

    private Causes() {}

    static <T extends Throwable> Optional<T> find(Class<T> type, Throwable thrown) {
        return causes(thrown).filter(type::isInstance).map(type::cast).findFirst();
    }

    static Throwable last(Throwable thrown) {
        return causes(thrown).reduce(thrown, (before, cause) -> cause);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
    }
}
