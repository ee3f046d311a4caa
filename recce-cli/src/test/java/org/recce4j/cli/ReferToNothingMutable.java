package org.recce4j.cli;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the value of a static field and at everything that it refers to. Allowed are values and functions of the JDK,
 * unmodifiable collections, loggers, jOOQ's columns, and our own objects and functions if all their fields are final. An array has a fixed size; it
 * is allowed in a private field, because then no other class writes to it. What a function of the JDK holds cannot be seen.
 */
final class ReferToNothingMutable extends ArchCondition<JavaField> {

    private static final Set<Class<?>> IMMUTABLE = Set.of(
            String.class,
            Boolean.class,
            Character.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigInteger.class,
            BigDecimal.class,
            Object.class,
            Class.class,
            Locale.class,
            URI.class,
            Pattern.class);

    private static final Pattern IMMUTABLE_NAMES = Pattern.compile(
            "java\\.(time|nio\\.charset)\\..*|java\\..*\\$\\$Lambda.*|java\\.math\\.MathContext|org\\.jooq\\.impl\\.TableFieldImpl");

    private static final Pattern UNMODIFIABLE = Pattern.compile(
            "java\\.util\\.(ImmutableCollections\\$.*|Collections\\$(Unmodifiable|Empty|Singleton|Reverse).*)");

    /** Superclasses that hold nothing of what a subclass is asked to hold. */
    private static final Pattern WITHOUT_STATE =
            Pattern.compile("java\\.lang\\.(Object|Record|Enum)|java\\.util\\.Abstract(Collection|List|Map|Set)");

    ReferToNothingMutable() {
        super("refer to nothing that can change");
    }

    @Override
    public void check(JavaField field, ConditionEvents events) {
        boolean isOfCompiler = field.getModifiers().contains(JavaModifier.SYNTHETIC);
        String mutable = isOfCompiler ? null : new Search().inField(field.reflect(), null);
        if (mutable != null) {
            events.add(SimpleConditionEvent.violated(field, field.getFullName() + " refers to " + mutable));
        }
    }

    private static @Nullable Object value(Field field, @Nullable Object of) {
        try {
            field.setAccessible(true);
            return field.get(of);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static final class Search {
        private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

        /** Returns what can change, in words; null if nothing can. */
        @Nullable
        String inField(Field field, @Nullable Object of) {
            return mutable(value(field, of), Modifier.isPrivate(field.getModifiers()));
        }

        private @Nullable String mutable(@Nullable Object value, boolean isPrivate) {
            if (value == null || !seen.add(value)) {
                return null;
            }
            Class<?> type = value.getClass();
            String name = type.getName();
            if (IMMUTABLE.contains(type) || IMMUTABLE_NAMES.matcher(name).matches() || isLogger(type)) {
                return null;
            }
            if (type.isArray()) {
                return isPrivate ? first(elements(value), true) : "an array that is not private";
            }
            if (UNMODIFIABLE.matcher(name).matches()) {
                return first(elements(value), isPrivate);
            }
            if (value instanceof Enum && !isOurs(type)) {
                return null;
            }
            return isOurs(type) || type.isHidden() ? ofFields(value, type) : "a " + name;
        }

        /** By its name, because the library is not on the path that this module declares. */
        private static boolean isLogger(Class<?> type) {
            return Stream.of(type.getInterfaces()).anyMatch(of -> of.getName().startsWith("org.slf4j."))
                    || (type.getSuperclass() != null && isLogger(type.getSuperclass()));
        }

        private @Nullable String first(List<?> values, boolean isPrivate) {
            return values.stream()
                    .flatMap(value -> Stream.ofNullable(mutable(value, isPrivate)))
                    .findFirst()
                    .orElse(null);
        }

        private static List<?> elements(Object container) {
            if (container instanceof Map<?, ?> map) {
                return Stream.concat(map.keySet().stream(), map.values().stream())
                        .toList();
            }
            if (container instanceof Collection<?> collection) {
                return List.copyOf(collection);
            }
            return container instanceof Object[] array ? Arrays.asList(array) : List.of();
        }

        private @Nullable String ofFields(Object value, Class<?> type) {
            Class<?> of = type;
            for (; isOurs(of) || of.isHidden(); of = of.getSuperclass()) {
                for (Field field : of.getDeclaredFields()) {
                    String found = Modifier.isStatic(field.getModifiers()) ? null : ofField(field, value);
                    if (found != null) {
                        return found;
                    }
                }
            }
            return WITHOUT_STATE.matcher(of.getName()).matches() ? null : "a subclass of " + of.getName();
        }

        private @Nullable String ofField(Field field, Object of) {
            return Modifier.isFinal(field.getModifiers())
                    ? inField(field, of)
                    : "the field " + field.getName() + " of " + of.getClass().getName() + ", which is not final";
        }

        private static boolean isOurs(Class<?> type) {
            return type.getName().startsWith("org.recce4j.");
        }
    }
}
