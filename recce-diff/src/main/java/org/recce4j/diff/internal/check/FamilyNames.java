package org.recce4j.diff.internal.check;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of families of types as users write them. */
public final class FamilyNames {

    /** The name that stands for all families of numbers. */
    static final String NUMBER = "number";

    private FamilyNames() {}

    /** Returns the families of a name that users write; none if there is no such name. */
    static List<TypeFamily> named(String name) {
        return name.equals(NUMBER)
                ? TypeFamily.NUMBERS
                : Stream.of(TypeFamily.values())
                        .filter(family ->
                                family != TypeFamily.OTHER && family.words().equals(name))
                        .toList();
    }

    /** Returns the names that users may write. */
    static String names() {
        return Stream.concat(
                        Stream.of(TypeFamily.values())
                                .filter(family -> family != TypeFamily.OTHER)
                                .map(TypeFamily::words),
                        Stream.of(NUMBER))
                .collect(Collectors.joining(", "));
    }

    /** Returns the families as users write them. */
    public static String words(List<TypeFamily> families) {
        return families.stream().map(TypeFamily::words).collect(Collectors.joining(", "));
    }
}
