package org.recce4j.testkit;

import java.io.IOException;

record FullOutput(IOException failure) implements Appendable {
    @Override
    public Appendable append(CharSequence text) throws IOException {
        throw failure;
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) throws IOException {
        throw failure;
    }

    @Override
    public Appendable append(char character) throws IOException {
        throw failure;
    }
}
