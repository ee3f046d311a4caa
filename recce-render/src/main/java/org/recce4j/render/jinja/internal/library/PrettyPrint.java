package org.recce4j.render.jinja.internal.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.DictView;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.Operators;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.PythonRange;
import org.recce4j.render.jinja.internal.value.PythonTuple;
import org.recce4j.render.jinja.internal.value.Repr;
import org.recce4j.render.jinja.internal.value.Sorting;
import org.recce4j.render.jinja.internal.value.TemplateValues;

/** Python's {@code pprint.pformat}: keys sorted, one item a line where 80 columns are not enough. */
final class PrettyPrint {

    private static final int WIDTH = 80;
    /** As for Python's {@code repr}. */
    private static final int MAX_DEPTH = 200;

    private final StringBuilder out = new StringBuilder();

    private final Meter meter;

    private PrettyPrint(Meter meter) {
        this.meter = meter;
    }

    static String format(Meter meter, @Nullable Object value) {
        PrettyPrint printer = new PrettyPrint(meter);
        printer.print(value, 0, 0);
        return printer.out.toString();
    }

    /** {@code allowance}: the closing brackets that must still fit into the last line. */
    private void print(@Nullable Object value, int indent, int allowance) {
        String plain = plain(value, 0);
        meter.fits((long) out.length() + plain.length() + indent);
        if (plain.length() <= WIDTH - indent - allowance) {
            out.append(plain);
        } else if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            printMap(map, indent, allowance);
        } else if (value instanceof String text) {
            printText(text, plain, indent, allowance);
        } else if (value instanceof Collection<?> items && isContainer(items)) {
            boolean isTuple = value instanceof PythonTuple;
            String close = isTuple ? items.size() == 1 ? ",)" : ")" : value instanceof List ? "]" : "}";
            printItems(isTuple ? "(" : value instanceof List ? "[" : "{", ordered(items), close, indent, allowance);
        } else {
            out.append(plain);
        }
    }

    private static boolean isContainer(Collection<?> items) {
        return !items.isEmpty() && !(items instanceof PythonRange) && !(items instanceof DictView);
    }

    private void printMap(Map<?, ?> map, int indent, int allowance) {
        out.append('{');
        List<?> keys = sorted(map.keySet());
        for (int i = 0; i < keys.size(); i++) {
            Object key = keys.get(i);
            boolean isLast = i == keys.size() - 1;
            String name = plain(key, 0);
            out.append(name).append(": ");
            print(TemplateValues.of(map.get(key)), indent + name.length() + 3, isLast ? allowance + 1 : 1);
            out.append(isLast ? "}" : ",\n" + " ".repeat(indent + 1));
        }
    }

    private void printItems(String open, List<?> items, String close, int indent, int allowance) {
        out.append(open);
        for (int i = 0; i < items.size(); i++) {
            boolean isLast = i == items.size() - 1;
            print(TemplateValues.of(items.get(i)), indent + 1, isLast ? allowance + close.length() : 1);
            out.append(isLast ? close : ",\n" + " ".repeat(indent + 1));
        }
    }

    /** A long text is cut between words, a piece a line. */
    private void printText(String text, String plain, int indent, int allowance) {
        boolean isTop = out.length() == 0;
        int from = indent + (isTop ? 1 : 0);
        int room = WIDTH - from - (allowance + (isTop ? 1 : 0));
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (String word : words(text)) {
            if (piece.length() > 0 && Repr.repr(meter, piece + word).length() > room) {
                pieces.add(Repr.repr(meter, piece.toString()));
                piece.setLength(0);
            }
            piece.append(word);
        }
        pieces.add(Repr.repr(meter, piece.toString()));
        if (pieces.size() == 1) {
            out.append(plain);
            return;
        }
        out.append(isTop ? "(" : "")
                .append(String.join("\n" + " ".repeat(from), pieces))
                .append(isTop ? ")" : "");
    }

    /** Each with the white space behind it; a line break ends one. */
    private List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < text.length(); i++) {
            boolean begins = !Character.isWhitespace(text.charAt(i)) && Character.isWhitespace(text.charAt(i - 1));
            if (begins || text.charAt(i - 1) == '\n') {
                meter.step();
                meter.madeText(Meter.ITEM + i - start);
                words.add(text.substring(start, i));
                start = i;
            }
        }
        words.add(text.substring(start));
        return words;
    }

    private List<?> ordered(Collection<?> items) {
        return items instanceof List<?> list ? list : sorted(items);
    }

    /** By value where they have an order, else by type and text (pprint's {@code _safe_key}). */
    private List<?> sorted(Collection<?> keys) {
        return Sorting.sorted(meter, new ArrayList<>(keys), key -> key, this::isBefore, false);
    }

    private boolean isBefore(@Nullable Object left, @Nullable Object right) {
        try {
            return Operators.ordered(meter, "<", left, right);
        } catch (PythonException noOrder) {
            if (!noOrder.type().equals("TypeError")) {
                throw noOrder;
            }
            return TemplateValues.typeName(left).compareTo(TemplateValues.typeName(right)) < 0;
        }
    }

    private String plain(@Nullable Object value, int depth) {
        if (depth > MAX_DEPTH) {
            throw PythonException.of(
                    "RecursionError", "maximum recursion depth exceeded while getting the repr of an object");
        }
        if (value instanceof Map<?, ?> map) {
            StringBuilder text = new StringBuilder("{");
            for (Object key : sorted(map.keySet())) {
                meter.fits(text.length());
                text.append(text.length() == 1 ? "" : ", ")
                        .append(plain(key, depth + 1))
                        .append(": ")
                        .append(plain(TemplateValues.of(map.get(key)), depth + 1));
            }
            return text.append('}').toString();
        }
        if (!(value instanceof Collection<?> items) || !isContainer(items)) {
            return Repr.repr(meter, value);
        }
        StringBuilder text = new StringBuilder();
        for (Object item : ordered(items)) {
            meter.fits(text.length());
            text.append(text.length() == 0 ? "" : ", ").append(plain(TemplateValues.of(item), depth + 1));
        }
        boolean isTuple = value instanceof PythonTuple;
        return (isTuple ? "(" : value instanceof Set ? "{" : "[")
                + text
                + (isTuple ? items.size() == 1 ? ",)" : ")" : value instanceof Set ? "}" : "]");
    }
}
