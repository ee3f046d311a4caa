package org.recce4j.render.internal.context;

/** Whether dbt takes a text for a template (dbt-common 1.37, {@code clients/jinja.py}). */
final class TagSearch {

    private TagSearch() {}

    /** Returns whether a tag opens or closes somewhere. */
    static boolean hasTag(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            char first = text.charAt(i);
            char second = text.charAt(i + 1);
            boolean opens = first == '{' && (second == '{' || second == '%' || second == '#');
            boolean closes = second == '}' && (first == '}' || first == '%' || first == '#');
            if (opens || closes) {
                return true;
            }
        }
        return false;
    }
}
