package org.glossator.shell;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.glossator.shell.screen.Key;
import org.glossator.shell.screen.Keyboard;
import org.glossator.shell.screen.Picture;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;
import org.jspecify.annotations.Nullable;

/**
 * A terminal whose keys come one by one. It reads the sequences of keys itself, since a key that is not known must not be taken for the
 * letters of its sequence. Draws on the other screen of the terminal, only the rows that have changed, each in one go.
 */
final class TerminalKeyboard implements Keyboard {

    private static final int LOOK = 150; // milliseconds between two looks at the terminal's size
    private static final int PATIENCE = 80; // milliseconds within which the rest of a key's sequence comes
    private static final int PASTING = 2000; // milliseconds within which more of a paste comes
    private static final int ESCAPE = 27;
    private static final String PASTE = "[200~";
    private static final String PASTED = "\u001b[201~";
    private static final String ENTER =
            "\u001b[?7l\u001b[?25l\u001b[?2004h"; // no wrapping, no cursor, a paste is marked
    private static final String LEAVE = "\u001b[?2004l\u001b[?7h\u001b[?25h";

    private static final Map<String, Key.Kind> SEQUENCES = Map.ofEntries(
            Map.entry("[A", Key.Kind.UP),
            Map.entry("OA", Key.Kind.UP),
            Map.entry("[B", Key.Kind.DOWN),
            Map.entry("OB", Key.Kind.DOWN),
            Map.entry("[C", Key.Kind.RIGHT),
            Map.entry("OC", Key.Kind.RIGHT),
            Map.entry("[D", Key.Kind.LEFT),
            Map.entry("OD", Key.Kind.LEFT),
            Map.entry("[1;2C", Key.Kind.SMALL_RIGHT),
            Map.entry("[1;5C", Key.Kind.SMALL_RIGHT),
            Map.entry("[1;2D", Key.Kind.SMALL_LEFT),
            Map.entry("[1;5D", Key.Kind.SMALL_LEFT),
            Map.entry("[H", Key.Kind.HOME),
            Map.entry("OH", Key.Kind.HOME),
            Map.entry("[1~", Key.Kind.HOME),
            Map.entry("[F", Key.Kind.END),
            Map.entry("OF", Key.Kind.END),
            Map.entry("[4~", Key.Kind.END),
            Map.entry("[5~", Key.Kind.PAGE_UP),
            Map.entry("[6~", Key.Kind.PAGE_DOWN),
            Map.entry("[3~", Key.Kind.DELETE),
            Map.entry("[Z", Key.Kind.BACK_TAB));

    private final Terminal terminal;
    private final boolean ours;
    private final boolean colour;
    private final OtherScreen screen;
    private List<String> drawn = List.of();
    private int columns;
    private int rows;

    private TerminalKeyboard(Terminal terminal, boolean ours, boolean colour) {
        this.terminal = terminal;
        this.ours = ours;
        this.colour = colour;
        screen = new OtherScreen(terminal, ENTER, LEAVE);
        takeSize();
    }

    /**
     * Takes hold of the terminal.
     *
     * @param ours whether to close the terminal too in the end
     * @return null where it cannot be drawn on
     */
    static @Nullable Keyboard open(Terminal terminal, boolean ours, boolean colour) {
        boolean able = !terminal.getType().startsWith(Terminal.TYPE_DUMB)
                && terminal.getStringCapability(Capability.enter_ca_mode) != null;
        return able ? new TerminalKeyboard(terminal, ours, colour) : null;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public Key read() {
        try {
            int character = terminal.reader().read(LOOK);
            while (character == NonBlockingReader.READ_EXPIRED) {
                if (hasNewSize()) {
                    takeSize();
                    return Key.of(Key.Kind.RESIZED);
                }
                character = terminal.reader().read(LOOK);
            }
            return key(character);
        } catch (IOException e) { // interrupted, or the terminal is gone
            return Key.of(Key.Kind.STOP);
        }
    }

    private Key key(int character) throws IOException {
        return switch (character) {
            case -1, 3, 4 -> Key.of(Key.Kind.STOP);
            case '\r', '\n' -> Key.of(Key.Kind.ENTER);
            case '\t' -> Key.of(Key.Kind.TAB);
            case '\b', 127 -> Key.of(Key.Kind.BACKSPACE);
            case 1 -> Key.of(Key.Kind.HOME);
            case 5 -> Key.of(Key.Kind.END);
            case 18 -> Key.of(Key.Kind.REDO);
            case 21 -> Key.of(Key.Kind.CLEAR);
            case ESCAPE -> escaped();
            default -> character < ' ' ? Key.of(Key.Kind.OTHER) : Key.of(text((char) character));
        };
    }

    /** A character outside of the basic plane comes in two pieces. */
    private String text(char first) throws IOException {
        int second = Character.isHighSurrogate(first) ? terminal.reader().read(PATIENCE) : -1;
        return second < 0 ? String.valueOf(first) : new String(new char[] {first, (char) second});
    }

    private Key escaped() throws IOException {
        int first = terminal.reader().read(PATIENCE);
        if (first < 0) {
            return Key.of(Key.Kind.ESCAPE);
        }
        StringBuilder sequence = new StringBuilder().append((char) first);
        if (first == '[' || first == 'O') {
            int next = terminal.reader().read(PATIENCE);
            while (next >= 0) {
                sequence.append((char) next);
                next = next >= '@' && next <= '~' ? -1 : terminal.reader().read(PATIENCE);
            }
        }
        return sequence.toString().equals(PASTE)
                ? Key.pasted(pasted())
                : Key.of(SEQUENCES.getOrDefault(sequence.toString(), Key.Kind.OTHER));
    }

    /** Up to the mark of its end, or to where no more comes. */
    private String pasted() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int next = terminal.reader().read(PASTING);
                next >= 0;
                next = terminal.reader().read(PASTING)) {
            text.append((char) next);
            int end = text.length() - PASTED.length();
            if (end >= 0 && next == '~' && text.indexOf(PASTED, end) == end) {
                return text.substring(0, end);
            }
        }
        return text.toString();
    }

    private boolean hasNewSize() {
        Size size = terminal.getSize();
        return size.getColumns() > 0 && (size.getColumns() != columns || size.getRows() != rows);
    }

    private void takeSize() {
        Size size = terminal.getSize();
        columns = size.getColumns() <= 0 ? 80 : size.getColumns();
        rows = size.getRows() <= 0 ? 24 : size.getRows();
        drawn = List.of();
    }

    @Override
    public void draw(Picture picture) {
        List<String> lines =
                picture.lines().stream().map(line -> line.render(colour, true)).toList();
        StringBuilder sent = new StringBuilder("\u001b[?25l");
        if (drawn.isEmpty()) {
            sent.append("\u001b[H\u001b[2J");
        }
        for (int i = 0; i < Math.min(rows, lines.size()); i++) {
            boolean same = i < drawn.size() && drawn.get(i).equals(lines.get(i));
            if (!same) {
                // Erased before: behind a full line it would take the last column away.
                sent.append("\u001b[").append(i + 1).append(";1H\u001b[K").append(lines.get(i));
            }
        }
        if (picture.row() >= 0) {
            sent.append("\u001b[").append(picture.row() + 1).append(';').append(picture.column() + 1);
            sent.append("H\u001b[?25h");
        }
        terminal.writer().write(sent.toString());
        terminal.flush();
        drawn = lines;
    }

    @Override
    public void close() {
        screen.close();
        try {
            if (ours) {
                terminal.close();
            }
        } catch (IOException e) {
            // the process is at its end, which sees to it
        }
    }
}
