package org.recce4j.render.jinja.internal.parse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;

/**
 * What Jinja2's compiler finds wrong with a template that parses, in the order of the text. It reports it when nothing else is
 * wrong; a filter or test that is missing inside an {@code if} only matters when it is reached.
 */
final class Findings {

    private record Finding(String message, SourcePosition position, boolean isSoft) {}

    private final List<Finding> findings = new ArrayList<>();
    private @Nullable Finding first;
    private @Nullable Finding last;
    private boolean isSoft;

    void add(String message, SourcePosition position) {
        findings.add(new Finding(message, position, false));
    }

    /** Goes before all others. */
    void addFirst(String message, SourcePosition position) {
        if (first == null) {
            first = new Finding(message, position, false);
        }
    }

    /** What Python refuses in the code that Jinja2 makes, when Jinja2 has found nothing. */
    void addLast(String message, SourcePosition position) {
        if (last == null) {
            last = new Finding(message, position, false);
        }
    }

    void missing(String kind, String name, SourcePosition position) {
        findings.add(new Finding("No " + kind + " named '" + name + "'.", position, isSoft));
    }

    /** Whether what follows may be missing; returns what was before. */
    boolean swapSoft(boolean soft) {
        boolean before = isSoft;
        isSoft = soft;
        return before;
    }

    int mark() {
        return findings.size();
    }

    /** What was found since the mark turns out to stand in an inline if. */
    void softenSince(int mark) {
        for (int i = mark; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            if (finding.message().startsWith("No ")) {
                findings.set(i, new Finding(finding.message(), finding.position(), true));
            }
        }
    }

    void report() {
        Finding worst = first != null
                ? first
                : findings.stream()
                        .filter(finding -> !finding.isSoft())
                        .findFirst()
                        .orElse(null);
        if (worst != null) {
            throw failure("TemplateAssertionError", worst);
        }
        if (last != null) {
            throw failure("SyntaxError", last);
        }
    }

    private static SyntaxException failure(String type, Finding finding) {
        return new SyntaxException(
                type,
                finding.message(),
                finding.position().line(),
                finding.position().offset());
    }
}
