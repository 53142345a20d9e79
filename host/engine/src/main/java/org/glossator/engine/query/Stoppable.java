package org.glossator.engine.query;

import java.util.concurrent.CancellationException;

/** A text that ends the search in it when the thread is interrupted: some patterns would search for ever. */
record Stoppable(CharSequence text) implements CharSequence {

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new Stoppable(text.subSequence(start, end));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
