package org.glossator.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

/** Lines that a person types at a terminal, one after another. */
@FunctionalInterface
interface TypedLines {

    /**
     * The next line, without its end.
     *
     * @param prompt what stands before it, as it is
     * @throws EndOfFileException when there are no more, after Ctrl-D
     * @throws UserInterruptException when the person pressed Ctrl-C where lines are edited; elsewhere the line begins anew
     */
    String next(String prompt);

    /**
     * Lines that are edited as they are typed; where the terminal cannot be drawn on, as the system hands them on.
     *
     * @param end what ends them, for whoever presses Ctrl-C where nothing else tells
     */
    static TypedLines at(Terminal terminal, LineReader reader, String end) {
        return terminal.getType().startsWith(Terminal.TYPE_DUMB)
                ? prompt -> plain(terminal, prompt, end)
                : prompt -> reader.readLine(prompt.replace("%", "%%")); // else JLine takes it for more than itself
    }

    /** What is typed is shown by the system, and by nobody else: a screen reader would say it twice. */
    private static String plain(Terminal terminal, String prompt, String end) {
        terminal.writer().print(prompt);
        terminal.flush();
        // The system forgets at Ctrl-C what of the line was typed, and goes on waiting for one.
        Runnable begin = () -> {
            terminal.writer().print(System.lineSeparator() + end + System.lineSeparator() + prompt);
            terminal.flush();
        };
        try (Interrupts heard = Interrupts.of(terminal, begin)) {
            return line(terminal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(Terminal terminal) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int unit = terminal.reader().read();
                unit != '\n';
                unit = terminal.reader().read()) {
            if (unit < 0) {
                terminal.writer().println();
                terminal.flush();
                throw new EndOfFileException();
            }
            line.append((char) unit);
        }
        return line.toString().stripTrailing(); // also of a carriage return
    }
}
