package org.recce4j.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value: deeply immutable, thread-safe, equal by value.
 *
 * <p>Objects keep the order of their fields and are equal in any order; {@code 1}, {@code 1.0} and {@code 1e0} are
 * equal. NaN and the infinities, which Python writes although JSON (RFC 8259) has no token for them, are separate values.
 */
public sealed interface Json {

    /** Returns the value as plain Java: Map, List, String, Integer, Long, BigInteger, BigDecimal, Double, Boolean, null. */
    @Nullable
    Object toPlain();

    /**
     * Returns the JSON form of a plain value.
     *
     * @param plain null, a {@code Json}, CharSequence, Boolean, Number, Map with text keys, or Collection of such
     * @throws IllegalArgumentException for a value of any other class
     */
    static Json of(@Nullable Object plain) {
        if (plain == null) {
            return Null.INSTANCE;
        }
        if (plain instanceof Json json) {
            return json;
        }
        if (plain instanceof CharSequence text) {
            return new Str(text.toString());
        }
        if (plain instanceof Boolean flag) {
            return new Bool(flag);
        }
        if (plain instanceof Number number) {
            return number(number);
        }
        if (plain instanceof Collection<?> items) {
            return new Arr(items.stream().map(Json::of).toList());
        }
        if (plain instanceof Map<?, ?> map) {
            Map<String, Json> fields = new LinkedHashMap<>();
            map.forEach((name, value) -> fields.put(String.valueOf(name), of(value)));
            return new Obj(fields);
        }
        throw new IllegalArgumentException("Cannot make JSON of a "
                + plain.getClass().getName() + "; give a Map, Collection, CharSequence, Number, Boolean or null");
    }

    private static Json number(Number number) {
        if (number instanceof Double || number instanceof Float) {
            double value = number.doubleValue();
            if (!Double.isFinite(value)) {
                return NonFinite.of(value);
            }
            boolean negativeZero = value == 0 && Double.doubleToRawLongBits(value) != 0;
            return new Num(new BigDecimal(number.toString()), false, negativeZero);
        }
        if (number instanceof BigDecimal decimal) {
            return new Num(decimal, false);
        }
        return new Num(new BigDecimal(number.toString()), true);
    }

    /**
     * A JSON object.
     *
     * @param fields its fields in order; copied
     */
    record Obj(Map<String, Json> fields) implements Json {

        /** The object without fields. */
        public static final Obj EMPTY = new Obj(Map.of());

        public Obj {
            fields = FieldMap.copyOf(fields);
        }

        /** Returns a builder that keeps the order of its calls; not thread-safe. */
        public static Builder builder() {
            return new Builder();
        }

        /**
         * Returns the object of these names and values, in order; if a name occurs twice, the later value counts.
         *
         * @throws IllegalArgumentException if there are more names than values or the other way round
         */
        public static Obj of(List<String> names, List<Json> values) {
            if (names.size() != values.size()) {
                throw new IllegalArgumentException(
                        "Cannot make an object of " + names.size() + " names and " + values.size() + " values");
            }
            return names.isEmpty() ? EMPTY : new Obj(FieldMap.of(names, values));
        }

        /** Returns the field, or {@link Null} when it is absent: dbt writes both for "not set". */
        public Json get(String name) {
            Json value = fields.get(name);
            return value == null ? Null.INSTANCE : value;
        }

        /** Returns the field if the object has it, be it {@link Null}. */
        public Optional<Json> find(String name) {
            return Optional.ofNullable(fields.get(name));
        }

        /** Returns the field's text, or null when it is absent or no text. */
        public @Nullable String text(String name) {
            return get(name) instanceof Str text ? text.value() : null;
        }

        /** Returns the field when it is an object, else the empty one. */
        public Obj object(String name) {
            return get(name) instanceof Obj object ? object : EMPTY;
        }

        /** Returns the items of the field when it is an array, else none. */
        public List<Json> items(String name) {
            return get(name) instanceof Arr array ? array.items() : List.of();
        }

        /** Returns a copy that lacks the named fields. */
        public Obj without(Collection<String> names) {
            if (Collections.disjoint(fields.keySet(), names)) {
                return this;
            }
            List<String> kept = new ArrayList<>();
            List<Json> values = new ArrayList<>();
            fields.forEach((name, value) -> {
                if (!names.contains(name)) {
                    kept.add(name);
                    values.add(value);
                }
            });
            return of(kept, values);
        }

        /**
         * Returns a view that hands out the fields one by one and keeps track of the rest, for turning an object into a
         * record without losing a field.
         */
        public Remainder remainder() {
            return new Remainder(FieldMap.copyOf(fields));
        }

        /** Returns a copy with the field set; a new one comes last. */
        public Obj with(String name, Json value) {
            Map<String, Json> changed = new LinkedHashMap<>(fields);
            changed.put(name, value);
            return new Obj(changed);
        }

        @Override
        public Map<String, @Nullable Object> toPlain() {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            fields.forEach((name, value) -> plain.put(name, value.toPlain()));
            return Collections.unmodifiableMap(plain);
        }

        /** The fields of an object that nobody took; not thread-safe. */
        public static final class Remainder {
            private final FieldMap fields;
            private final boolean[] taken;

            private Remainder(FieldMap fields) {
                this.fields = fields;
                this.taken = new boolean[fields.size()];
            }

            /** Returns the field, taken or not; {@link Null} when it is absent. */
            public Json peek(String name) {
                int position = fields.find(name);
                return position < 0 ? Null.INSTANCE : fields.valueAt(position);
            }

            /** Takes the field if it has this type, or is null: then null is returned, as when it is absent. */
            public <T extends Json> @Nullable T take(String name, Class<T> type) {
                int position = fields.find(name);
                if (position < 0) {
                    return null;
                }
                Json value = fields.valueAt(position);
                if (type.isInstance(value)) {
                    taken[position] = true;
                    return type.cast(value);
                }
                taken[position] |= value == Null.INSTANCE;
                return null;
            }

            /** Takes the field, whatever it is. */
            public void take(String name) {
                int position = fields.find(name);
                if (position >= 0) {
                    taken[position] = true;
                }
            }

            /** Returns the object of what was not taken. */
            public Obj rest() {
                FieldMap rest = fields.without(taken);
                return rest.isEmpty() ? EMPTY : new Obj(rest);
            }
        }

        /** Builds an {@link Obj}; not thread-safe. */
        public static final class Builder {
            private final Map<String, Json> fields = new LinkedHashMap<>();

            private Builder() {}

            /** Sets a field to a plain or JSON value; see {@link Json#of}. */
            public Builder put(String name, @Nullable Object value) {
                fields.put(name, Json.of(value));
                return this;
            }

            /** Sets every field of an object. */
            public Builder putAll(Obj object) {
                fields.putAll(object.fields());
                return this;
            }

            /** Returns the object. */
            public Obj build() {
                return new Obj(fields);
            }
        }
    }

    /**
     * A JSON array.
     *
     * @param items its items in order; copied
     */
    record Arr(List<Json> items) implements Json {

        /** The array without items. */
        public static final Arr EMPTY = new Arr(List.of());

        public Arr {
            items = List.copyOf(items);
        }

        @Override
        public List<@Nullable Object> toPlain() {
            List<@Nullable Object> plain = new ArrayList<>(items.size());
            items.forEach(item -> plain.add(item.toPlain()));
            return Collections.unmodifiableList(plain);
        }
    }

    /**
     * A JSON string.
     *
     * @param value its text, lone surrogates as they are
     */
    record Str(String value) implements Json {
        @Override
        public String toPlain() {
            return value;
        }
    }

    /**
     * A JSON number, as written; equal to any other of the same value.
     *
     * @param value its value, digits after the point kept
     * @param integral whether it was written without decimal point and exponent
     * @param negativeZero whether it is the zero of floating-point numbers that has a minus sign, which {@code value} cannot
     *     hold; equal to any other zero
     */
    record Num(BigDecimal value, boolean integral, boolean negativeZero) implements Json {

        private static final int MAX_EXPONENT = 100_000;

        public Num {
            if (Math.abs((long) value.scale()) > MAX_EXPONENT) {
                throw new IllegalArgumentException(
                        "Cannot hold a number with exponent " + -value.scale() + "; the limit is " + MAX_EXPONENT);
            }
            if (negativeZero && (integral || value.signum() != 0)) {
                throw new IllegalArgumentException("Cannot make a negative zero of the number " + value);
            }
        }

        /** Makes a number that is not the negative zero. */
        public Num(BigDecimal value, boolean integral) {
            this(value, integral, false);
        }

        /** Returns the number as JSON writes it. */
        public String text() {
            return negativeZero ? "-" + value : value.toString();
        }

        @Override
        public Object toPlain() {
            if (!integral) {
                return negativeZero ? (Object) (-0.0) : value;
            }
            BigInteger whole = value.toBigInteger();
            if (whole.bitLength() < Integer.SIZE) {
                return whole.intValue();
            }
            return whole.bitLength() < Long.SIZE ? (Object) whole.longValue() : whole;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Num number && value.compareTo(number.value) == 0;
        }

        @Override
        public int hashCode() {
            return Objects.hashCode(value.stripTrailingZeros());
        }
    }

    /**
     * A JSON boolean.
     *
     * @param value its value
     */
    record Bool(boolean value) implements Json {
        @Override
        public Boolean toPlain() {
            return value;
        }
    }

    /** What Python's json module writes for a float that is no number. */
    enum NonFinite implements Json {
        /** Not a number; equal to itself here. */
        NAN("NaN", Double.NaN),
        /** Positive infinity. */
        INFINITY("Infinity", Double.POSITIVE_INFINITY),
        /** Negative infinity. */
        NEGATIVE_INFINITY("-Infinity", Double.NEGATIVE_INFINITY);

        private final String token;
        private final double value;

        NonFinite(String token, double value) {
            this.token = token;
            this.value = value;
        }

        static NonFinite of(double value) {
            if (Double.isNaN(value)) {
                return NAN;
            }
            return value > 0 ? INFINITY : NEGATIVE_INFINITY;
        }

        /** Returns the token as Python writes it. */
        public String token() {
            return token;
        }

        @Override
        public Double toPlain() {
            return value;
        }
    }

    /** JSON's null. */
    enum Null implements Json {
        /** The only one. */
        INSTANCE;

        @Override
        public @Nullable Object toPlain() {
            return null;
        }
    }
}
