package org.recce4j.model.print;

import java.io.IOException;

/** Counts the characters that go to an output. Not thread-safe. */
public final class CountedOutput implements Appendable {

    private final Appendable out;
    private int length;

    /** Passes on to this; nothing is closed. */
    public CountedOutput(Appendable out) {
        this.out = out;
    }

    /** Returns how many characters went through. */
    public int length() {
        return length;
    }

    @Override
    public Appendable append(CharSequence text) throws IOException {
        out.append(text);
        length += text.length();
        return this;
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) throws IOException {
        return append(text.subSequence(start, end));
    }

    @Override
    public Appendable append(char character) throws IOException {
        return append(String.valueOf(character));
    }
}
