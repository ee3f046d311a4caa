package org.recce4j.render.jinja.internal.value;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.TemplateObject;

/** {@code str.format}, with attributes and items read through the sandbox (Python 3.11, string.Formatter). */
public final class StringFormat {

    private static final int MAX_NESTING = 2;
    private static final int CHARACTERS_BETWEEN_LOOKS = 1_024;

    private final Environment env;
    private final Arguments arguments;
    private final boolean escapes;
    /** -1 once fields are numbered by hand, -2 before the first field. */
    private int nextIndex = -2;

    private StringFormat(Environment env, Arguments arguments, boolean escapes) {
        this.env = env;
        this.arguments = arguments;
        this.escapes = escapes;
    }

    public static String format(Environment env, String format, Arguments arguments, boolean escapes) {
        return new StringFormat(env, arguments, escapes).format(format, MAX_NESTING);
    }

    private String format(String format, int nesting) {
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < format.length()) {
            if (i % CHARACTERS_BETWEEN_LOOKS == 0) {
                env.meter().fits(out.length());
            }
            char c = format.charAt(i);
            boolean isDoubled = i + 1 < format.length() && format.charAt(i + 1) == c;
            if ((c == '{' || c == '}') && isDoubled) {
                out.append(c);
                i += 2;
            } else if (c == '}') {
                throw PythonException.valueError("Single '}' encountered in format string");
            } else if (c == '{') {
                int end = end(format, i);
                String field = field(format.substring(i + 1, end), nesting);
                env.meter().fits((long) out.length() + field.length());
                out.append(field);
                i = end + 1;
            } else {
                out.append(c);
                i++;
            }
        }
        return out.toString();
    }

    private static int end(String format, int start) {
        if (start + 1 >= format.length()) {
            throw PythonException.valueError("Single '{' encountered in format string");
        }
        int depth = 0;
        boolean inBrackets = false;
        boolean inSpec = false;
        for (int i = start; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c == '[' && !inSpec) {
                inBrackets = true;
            } else if (c == ']') {
                inBrackets = false;
            } else if (!inBrackets) {
                inSpec |= c == ':';
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                if (depth == 0) {
                    return i;
                }
            }
        }
        throw PythonException.valueError("expected '}' before end of string");
    }

    private String field(String field, int nesting) {
        int colon = specStart(field);
        String nameAndConversion = colon < 0 ? field : field.substring(0, colon);
        int bang = nameAndConversion.lastIndexOf('!');
        String name = bang < 0 ? nameAndConversion : nameAndConversion.substring(0, bang);
        Object value = value(name);
        if (bang >= 0) {
            value = converted(value, nameAndConversion.substring(bang + 1));
        }
        if (nesting == 0) {
            throw PythonException.valueError("Max string recursion exceeded");
        }
        String spec = colon < 0 ? "" : format(field.substring(colon + 1), nesting - 1);
        if (!escapes) {
            return FormatSpec.format(env, value, spec);
        }
        return value instanceof Markup markup && spec.isEmpty()
                ? markup.text()
                : Markup.escape(env.meter(), FormatSpec.format(env, value, spec))
                        .text();
    }

    private static int specStart(String field) {
        boolean inBrackets = false;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            inBrackets = c == '[' || (inBrackets && c != ']');
            if (c == ':' && !inBrackets) {
                return i;
            }
        }
        return -1;
    }

    private Object converted(@Nullable Object value, String conversion) {
        return switch (conversion) {
            case "s" -> Repr.str(env.meter(), value);
            case "r" -> Repr.repr(env.meter(), value);
            case "a" -> Repr.ascii(env.meter(), value);
            case "" -> throw PythonException.valueError("end of string while looking for conversion specifier");
            default ->
                throw PythonException.valueError(
                        conversion.length() > 1
                                ? "expected ':' after conversion specifier"
                                : "Unknown conversion specifier " + conversion);
        };
    }

    private @Nullable Object value(String name) {
        int end = 0;
        while (end < name.length() && name.charAt(end) != '.' && name.charAt(end) != '[') {
            end++;
        }
        Object value = first(name.substring(0, end));
        while (end < name.length()) {
            if (name.charAt(end) == '.') {
                int start = end + 1;
                end = start;
                while (end < name.length() && name.charAt(end) != '.' && name.charAt(end) != '[') {
                    end++;
                }
                value = env.attribute(value, required(name.substring(start, end)));
            } else {
                int close = name.indexOf(']', end);
                if (close < 0) {
                    throw PythonException.valueError("Missing ']' in format string");
                }
                String key = required(name.substring(end + 1, close));
                value = env.item(value, isIndex(key) ? (Object) Long.valueOf(key) : key);
                end = close + 1;
                if (end < name.length() && name.charAt(end) != '.' && name.charAt(end) != '[') {
                    throw PythonException.valueError("Only '.' or '[' may follow ']' in format field specifier");
                }
            }
        }
        return value;
    }

    private static String required(String part) {
        if (part.isEmpty()) {
            throw PythonException.valueError("Empty attribute in format string");
        }
        return part;
    }

    private static boolean isIndex(String text) {
        return !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private @Nullable Object first(String name) {
        boolean isAutomatic = name.isEmpty();
        if (isAutomatic || isIndex(name)) {
            if (nextIndex != -2 && isAutomatic == (nextIndex == -1)) {
                // string.Formatter, which the sandbox uses, says so either way
                throw PythonException.valueError(
                        "cannot switch from manual field specification to automatic field numbering");
            }
            int index = isAutomatic ? Math.max(nextIndex, 0) : Integer.parseInt(name);
            nextIndex = isAutomatic ? index + 1 : -1;
            if (index >= arguments.positional().size()) {
                throw PythonException.indexError("tuple index out of range");
            }
            return arguments.positional().get(index);
        }
        Object value = arguments.named().containsKey(name) ? arguments.named().get(name) : TemplateObject.MISSING;
        if (value == TemplateObject.MISSING) {
            throw PythonException.keyError(Repr.repr(name));
        }
        return value;
    }
}
