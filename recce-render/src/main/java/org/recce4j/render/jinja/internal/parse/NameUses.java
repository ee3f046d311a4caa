package org.recce4j.render.jinja.internal.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Which of the names that mean something special a part of a template reads before it sets them (Jinja2's {@code find_undeclared}). */
final class NameUses {

    private static final Set<String> SPECIAL = Set.of("caller", "kwargs", "varargs", "loop", "self");

    private static final class Part {
        private final Set<String> read = new HashSet<>();
        private final Set<String> set = new HashSet<>();
        private final boolean isBlock;

        Part(boolean isBlock) {
            this.isBlock = isBlock;
        }
    }

    private final Deque<Part> parts = new ArrayDeque<>();
    private boolean usesSelf;

    void enter() {
        parts.push(new Part(false));
    }

    /** A block's names are no business of what is around it. */
    void enterBlock() {
        parts.push(new Part(true));
    }

    Set<String> leave() {
        return parts.pop().read;
    }

    void read(String name) {
        if (!SPECIAL.contains(name)) {
            return;
        }
        usesSelf |= name.equals("self");
        for (Part part : parts) {
            if (!part.set.contains(name)) {
                part.read.add(name);
            }
            if (part.isBlock) {
                return;
            }
        }
    }

    void set(String name) {
        if (!SPECIAL.contains(name)) {
            return;
        }
        for (Part part : parts) {
            part.set.add(name);
            if (part.isBlock) {
                return;
            }
        }
    }

    boolean usesSelf() {
        return usesSelf;
    }
}
