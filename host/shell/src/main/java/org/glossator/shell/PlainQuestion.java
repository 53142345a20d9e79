package org.glossator.shell;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.glossator.shell.command.Question;
import org.glossator.shell.screen.Screen;

/** Asks the person at a terminal in a process that runs one command; reads a line as the terminal gives it. */
final class PlainQuestion implements Question {

    private static final int LONGEST = 100; // bytes of an answer

    private final Screen screen;
    private final InputStream in;

    PlainQuestion(Screen screen, InputStream in) {
        this.screen = screen;
        this.in = in;
    }

    @Override
    public boolean ask(String text, boolean otherwise) {
        screen.matter(text);
        String answer = line().strip().toLowerCase(Locale.ROOT);
        return answer.isEmpty() ? otherwise : answer.equals("y") || answer.equals("yes");
    }

    private String line() {
        StringBuilder line = new StringBuilder();
        try {
            for (int c = in.read(); c >= 0 && c != '\n' && line.length() < LONGEST; c = in.read()) {
                line.append((char) c);
            }
        } catch (IOException e) {
            return ""; // the terminal is gone: nobody said yes
        }
        return line.toString();
    }
}
