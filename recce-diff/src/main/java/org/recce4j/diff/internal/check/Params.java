package org.recce4j.diff.internal.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.internal.policy.ComparingCheck;
import org.recce4j.diff.internal.policy.MeasureKinds;
import org.recce4j.model.Json;
import org.recce4j.model.print.Numbers;

/** Reads a check's parameters; null stands for absent. */
public record Params(String type, Json.Obj values) {

    private static final Pattern PERCENT = Pattern.compile("\\d{1,3}(\\.\\d{1,10})?\\s*%");

    private static final BigDecimal LEAST_SHARE = new BigDecimal("0.000001");

    /**
     * Refuses parameters of other names: one that is misspelled would be ignored in silence. A check that is written as one object
     * repeats its type among them.
     */
    public Params requireKnown(List<String> names) {
        for (String name : values.fields().keySet()) {
            boolean repeatsTheType = name.equals("type") && values.get(name).equals(new Json.Str(type));
            if (!repeatsTheType && !names.contains(name)) {
                throw invalid("it has no parameter \"" + name + "\"; its parameters are " + String.join(", ", names));
            }
        }
        return this;
    }

    /** Returns names of several places in one list. */
    public static List<String> names(List<String> own, List<String> shared, String... more) {
        return Stream.of(own, shared, List.of(more)).flatMap(List::stream).toList();
    }

    /** Refuses a policy that a check with these measures cannot have. */
    public Params requirePolicy(MeasureKinds measures) {
        try {
            measures.require(values.get(ComparingCheck.POLICY));
        } catch (DiffException invalid) {
            String why = Objects.toString(invalid.getMessage(), "").replaceFirst("^Cannot use this policy: ", "");
            throw invalid("\"" + ComparingCheck.POLICY + "\" cannot be used: " + why);
        }
        return this;
    }

    /** Refuses parameters that another one makes pointless: they would be ignored in silence. */
    public void refuseBeside(String other, List<String> names) {
        for (String name : names) {
            if (has(name)) {
                throw invalid("\"" + name + "\" has no effect beside " + other + "; leave one of them out");
            }
        }
    }

    public String require(String name) {
        Json value = values.get(name);
        if (value instanceof Json.Str text && !text.value().isBlank()) {
            return text.value();
        }
        throw invalid("\"" + name + "\" " + (has(name) ? "must be a text that is not empty" : "is required"));
    }

    /** Returns a text, null if it is not given or empty. */
    public @Nullable String text(String name) {
        Json value = values.get(name);
        if (value == Json.Null.INSTANCE) {
            return null;
        }
        if (value instanceof Json.Str text) {
            return text.value().isEmpty() ? null : text.value();
        }
        throw invalid("\"" + name + "\" must be a text");
    }

    /** Returns the texts of a list. */
    public List<String> list(String name) {
        Json value = values.get(name);
        if (value == Json.Null.INSTANCE) {
            return List.of();
        }
        if (value instanceof Json.Arr array) {
            List<String> texts = new ArrayList<>();
            for (Json item : array.items()) {
                if (!(item instanceof Json.Str text) || text.value().isBlank()) {
                    throw invalid("\"" + name + "\" must contain texts that are not empty");
                }
                texts.add(text.value());
            }
            return texts;
        }
        throw invalid("\"" + name + "\" must be a list");
    }

    /** Returns the texts of a list, or a single text as a list of one. */
    public List<String> listOrText(String name) {
        return values.get(name) instanceof Json.Str ? List.of(require(name)) : list(name);
    }

    /** Returns a mapping; an empty one if it is not given. */
    public Json.Obj object(String name) {
        Json value = values.get(name);
        if (value instanceof Json.Obj object) {
            return object;
        }
        if (value == Json.Null.INSTANCE) {
            return Json.Obj.EMPTY;
        }
        throw invalid("\"" + name + "\" must be a mapping");
    }

    /** Returns true or false, null if it is not given. */
    public @Nullable Boolean flag(String name) {
        Json value = values.get(name);
        if (value == Json.Null.INSTANCE) {
            return null;
        }
        if (value instanceof Json.Bool flag) {
            return flag.value();
        }
        throw invalid("\"" + name + "\" must be true or false");
    }

    /** Returns a mapping of columns of base to those of current; none if it is not given. */
    public Map<String, String> columns(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        object(name).fields().forEach((key, value) -> {
            if (!(value instanceof Json.Str text) || text.value().isBlank()) {
                throw invalid("\"" + name + "\" needs the name of a column of current for each column of base; \"" + key
                        + "\" has none");
            }
            texts.put(key, text.value());
        });
        return texts;
    }

    /** Returns a share between 0 and 1, given as a number such as 0.01 or a text such as {@code 1 %}; null if it is not given. */
    public @Nullable BigDecimal share(String name) {
        Json value = values.get(name);
        if (value == Json.Null.INSTANCE) {
            return null;
        }
        BigDecimal share = null;
        if (value instanceof Json.Num number) {
            share = number.value();
        } else if (value instanceof Json.Str text
                && PERCENT.matcher(text.value().strip()).matches()) {
            share = new BigDecimal(text.value().replace("%", "").strip()).movePointLeft(2);
        }
        if (share != null && share.compareTo(LEAST_SHARE) >= 0 && share.compareTo(BigDecimal.ONE) < 0) {
            return share;
        }
        throw invalid("\"" + name
                + "\" must be a percentage such as \"1 %\", or a number such as 0.01, of more than 0 and less"
                + " than 100%");
    }

    /** Returns a whole number from 1. */
    public int positive(String name, int fallback) {
        return (int) whole(name, fallback, 1, Integer.MAX_VALUE);
    }

    /** Returns a whole number from 1, which may be a large one. */
    public long count(String name, long fallback) {
        return whole(name, fallback, 1, Long.MAX_VALUE);
    }

    /** Returns a whole number from 0. */
    public int upTo(String name, int most, int fallback) {
        return (int) whole(name, fallback, 0, most);
    }

    private long whole(String name, long fallback, long least, long most) {
        Json value = values.get(name);
        if (value == Json.Null.INSTANCE) {
            return fallback;
        }
        if (value instanceof Json.Num number
                && number.value().stripTrailingZeros().scale() <= 0
                && number.value().compareTo(BigDecimal.valueOf(least)) >= 0
                && number.value().compareTo(BigDecimal.valueOf(most)) <= 0) {
            return number.value().longValue();
        }
        throw invalid("\"" + name + "\" must be a whole number from " + least + " to " + Numbers.of(most)
                + (value instanceof Json.Str ? ", without quotes" : ""));
    }

    /** Returns one of these texts, null if it is not given. */
    public @Nullable String oneOf(String name, String... known) {
        Json value = values.get(name);
        if (value == Json.Null.INSTANCE) {
            return null;
        }
        if (value instanceof Json.Str text && List.of(known).contains(text.value())) {
            return text.value();
        }
        throw invalid("\"" + name + "\" must be one of " + String.join(", ", known));
    }

    public boolean has(String name) {
        return values.get(name) != Json.Null.INSTANCE;
    }

    /** Returns the failure of a check whose parameters make no sense. */
    public DiffException invalid(String why) {
        return new DiffException(DiffErrorCode.INVALID_CHECK, "Cannot make a " + type + ": " + why);
    }
}
