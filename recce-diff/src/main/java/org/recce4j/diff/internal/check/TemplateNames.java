package org.recce4j.diff.internal.check;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The models that a template of SQL names in {@code ref}: good enough to call a check by, and to link it. */
public final class TemplateNames {

    private static final Pattern REF =
            Pattern.compile("\\bref\\(\\s*(?:(['\"])[^'\"]*\\1\\s*,\\s*)?(['\"])([^'\"]+)\\2");

    private TemplateNames() {}

    public static Set<String> of(String... templates) {
        Set<String> names = new LinkedHashSet<>();
        for (String template : templates) {
            Matcher ref = REF.matcher(template);
            while (ref.find()) {
                names.add(ref.group(3));
            }
        }
        return names;
    }

    /** Returns what to call a check: {@code query of orders, customers}. */
    public static String title(String what, Set<String> names) {
        return names.isEmpty() ? what : what + " of " + String.join(", ", names);
    }
}
