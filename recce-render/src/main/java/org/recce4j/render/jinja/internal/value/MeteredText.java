package org.recce4j.render.jinja.internal.value;

/** A text that counts how often it is read, so that a regular expression that backtracks for ever is stopped. */
public record MeteredText(Meter meter, String text) implements CharSequence {

    @Override
    public char charAt(int index) {
        meter.step();
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
