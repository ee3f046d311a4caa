package org.recce4j.render.internal.calibration;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.render.Input;

/** Finds what the items of a list can be that is printed, by renderings with one item and with two. */
final class ListProbe {

    private final Closing closing;
    private final Subject subject;

    ListProbe(Closing closing, Subject subject) {
        this.closing = closing;
        this.subject = subject;
    }

    /** Returns the text of a rendering in which the list has one item; null if there is none. */
    @Nullable
    String text(Trial start, Input input) {
        return closing.with(start, input, Json.of(List.of(first(input)))).text();
    }

    boolean isPrinted(@Nullable String text, Input input) {
        return text != null && Markers.indexOf(text, first(input), 0) >= 0;
    }

    /** Returns the lists of texts that can stand where the only item of this rendering is printed. */
    Set<Json> values(Trial start, Input input, String text) {
        Set<Json> lists = ListReading.values(text, Json.of(first(input)), subject.lines());
        String separator = separator(start, input);
        if (separator != null) {
            Set<Json> split = new LinkedHashSet<>();
            lists.forEach(list -> split.add(split((Json.Arr) list, separator)));
            split.addAll(lists);
            return split;
        }
        return lists;
    }

    private String first(Input input) {
        return closing.marker(input, "");
    }

    /** What is printed between two items on one line; null if they are not printed so. */
    private @Nullable String separator(Trial start, Input input) {
        String second = closing.marker(input, " second");
        String text = closing.with(start, input, Json.of(List.of(first(input), second)))
                .text();
        if (text == null) {
            return null;
        }
        int from = Markers.indexOf(text, first(input), 0);
        int to = from < 0 ? -1 : Markers.indexOf(text, second, from);
        if (to < 0) {
            return null;
        }
        String between = text.substring(from + first(input).length(), to);
        return between.isEmpty() || between.contains("\n") ? null : between;
    }

    /** Cuts the text of a list's only item. */
    private static Json split(Json.Arr list, String separator) {
        if (list.items().size() != 1) {
            return list;
        }
        String rest = String.valueOf(list.items().get(0).toPlain());
        Set<String> items = new LinkedHashSet<>();
        for (int end = rest.indexOf(separator); end >= 0; end = rest.indexOf(separator)) {
            items.add(rest.substring(0, end));
            rest = rest.substring(end + separator.length());
        }
        items.add(rest);
        return Json.of(List.copyOf(items));
    }
}
