package org.recce4j.render.jinja.internal.modules;

import java.util.ArrayList;
import java.util.List;
import org.recce4j.render.jinja.internal.library.Characters;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Repr;

/** What {@code sub} puts in place of a match (Python 3.11, {@code re/_parser.py}): texts and numbers of groups in turn. */
final class RegexTemplate {

    private static final String CONTROLS = "abfnrtv\\";
    private static final String MEANING = "\u0007\b\f\n\r\t\u000b\\";
    private static final String OCTAL = "01234567";
    private static final String DIGITS = "0123456789";
    private static final int MOST_DIGITS = 9;
    private static final int MOST_OCTAL = 0377;

    private final RegexPattern pattern;
    private final String template;
    /** Texts, and Integers for groups. */
    private final List<Object> parts = new ArrayList<>();

    private final StringBuilder text = new StringBuilder();
    private int at;

    private RegexTemplate(RegexPattern pattern, String template) {
        this.pattern = pattern;
        this.template = template;
    }

    static RegexTemplate of(Meter meter, RegexPattern pattern, String template) {
        meter.size(template.length());
        RegexTemplate parsed = new RegexTemplate(pattern, template);
        parsed.parse();
        return parsed;
    }

    String expand(Meter meter, RegexMatch match) {
        StringBuilder out = new StringBuilder();
        for (Object part : parts) {
            meter.fits(out.length());
            out.append(part instanceof Integer group ? match.textOf(group) : part);
        }
        return out.toString();
    }

    private void parse() {
        while (at < template.length()) {
            char c = template.charAt(at);
            if (c == '\\') {
                escape();
            } else {
                text.append(c);
                at++;
            }
        }
        endText();
    }

    private void endText() {
        if (text.length() > 0) {
            parts.add(text.toString());
            text.setLength(0);
        }
    }

    private static PythonException failure(String message, int position) {
        return PythonException.of("error", message + " at position " + position);
    }

    private boolean isDigit(int index, String digits) {
        return index < template.length() && digits.indexOf(template.charAt(index)) >= 0;
    }

    private void escape() {
        if (at + 1 == template.length()) {
            throw failure("bad escape (end of pattern)", at);
        }
        char c = template.charAt(at + 1);
        if (c == 'g') {
            named();
        } else if (isDigit(at + 1, DIGITS)) {
            numbered();
        } else if (CONTROLS.indexOf(c) >= 0) {
            text.append(MEANING.charAt(CONTROLS.indexOf(c)));
            at += 2;
        } else if (c < 128 && Character.isLetter(c)) {
            throw failure("bad escape \\" + c, at);
        } else {
            text.append('\\').append(c);
            at += 2;
        }
    }

    private void named() {
        if (!template.startsWith("<", at + 2)) {
            throw failure("missing <", at + 2);
        }
        int close = template.indexOf('>', at);
        String name = close < 0 ? "" : template.substring(at + 3, close);
        if (name.isEmpty()) {
            throw failure(
                    close < 0 && at + 3 < template.length() ? "missing >, unterminated name" : "missing group name",
                    at + 3);
        }
        boolean isNumber = name.chars().allMatch(Character::isDigit);
        if (!isNumber && !Characters.isIdentifier(name)) {
            throw failure("bad character in group name " + Repr.repr(name), at + 3);
        }
        Integer group = isNumber ? number(name) : pattern.names().get(name);
        if (group == null) {
            throw PythonException.indexError("unknown group name " + Repr.repr(name));
        }
        reference(group, name, at + 3);
        at = close + 1;
    }

    private static Integer number(String digits) {
        return digits.length() > MOST_DIGITS ? Integer.MAX_VALUE : (Integer) Integer.parseInt(digits);
    }

    private void reference(int group, String name, int position) {
        if (group > pattern.compiled().matcher("").groupCount()) {
            throw failure("invalid group reference " + name, position);
        }
        endText();
        parts.add(group);
    }

    /** {@code \0} and three octal digits are a character, other digits the number of a group. */
    private void numbered() {
        int end = at + 1;
        while (isDigit(end, OCTAL) && end < at + 4) {
            end++;
        }
        if (template.charAt(at + 1) == '0' || end == at + 4) {
            String digits = template.substring(at + 1, end);
            int value = Integer.parseInt(digits, 8);
            if (value > MOST_OCTAL) {
                throw failure("octal escape value \\" + digits + " outside of range 0-0o377", at);
            }
            text.append((char) value);
            at += 1 + digits.length();
            return;
        }
        end = isDigit(at + 2, DIGITS) ? at + 3 : at + 2;
        String digits = template.substring(at + 1, end);
        reference(Integer.parseInt(digits), digits, at + 1);
        at = end;
    }
}
