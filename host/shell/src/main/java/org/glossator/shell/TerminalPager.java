package org.glossator.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.glossator.shell.screen.Extent;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Screen;
import org.glossator.shell.screen.Style;
import org.glossator.shell.screen.Width;
import org.jline.keymap.BindingReader;
import org.jline.keymap.KeyMap;
import org.jline.terminal.Terminal;
import org.jline.utils.NonBlockingReader;

/**
 * Shows what is longer than the terminal, a screen at a time, by the keys of less. When the terminal changes its size, all is laid out
 * anew for the new width. Afterwards the screen is as it was before.
 */
final class TerminalPager implements Screen.Pager {

    private static final int LOOK = 150; // milliseconds between two looks at the terminal's size
    private static final String NO_WRAP = "\u001b[?7l";
    private static final String WRAP = "\u001b[?7h";
    private static final String HELP = "space b page   d u half   j k line   g G ends   /WORDS n N search   q quit";

    private enum Key {
        NEXT_SCREEN,
        LAST_SCREEN,
        NEXT_HALF,
        LAST_HALF,
        NEXT_LINE,
        LAST_LINE,
        BEGIN,
        END,
        SEARCH,
        NEXT_FOUND,
        LAST_FOUND,
        HELP,
        QUIT
    }

    private final Terminal terminal;
    private final KeyMap<Key> keys = new KeyMap<>();

    TerminalPager(Terminal terminal) {
        this.terminal = terminal;
        keys.setAmbiguousTimeout(LOOK);
        bind(Key.NEXT_SCREEN, " ", "f", "\u001b[6~", KeyMap.ctrl('F'));
        bind(Key.LAST_SCREEN, "b", "\u001b[5~", KeyMap.ctrl('B'));
        bind(Key.NEXT_HALF, "d", KeyMap.ctrl('D'));
        bind(Key.LAST_HALF, "u", KeyMap.ctrl('U'));
        // An arrow comes in either way, whatever the terminal was asked for.
        bind(Key.NEXT_LINE, "j", "e", "\r", "\n", "\u001b[B", "\u001bOB");
        bind(Key.LAST_LINE, "k", "y", "\u001b[A", "\u001bOA");
        bind(Key.BEGIN, "g", "<", "\u001b[H", "\u001bOH", "\u001b[1~");
        bind(Key.END, "G", ">", "\u001b[F", "\u001bOF", "\u001b[4~");
        bind(Key.SEARCH, "/");
        bind(Key.NEXT_FOUND, "n");
        bind(Key.LAST_FOUND, "N");
        bind(Key.HELP, "h", "?");
        bind(Key.QUIT, "q", "Q", KeyMap.ctrl('C'));
    }

    private void bind(Key key, String... sequences) {
        for (String sequence : sequences) {
            keys.bind(key, sequence);
        }
    }

    @Override
    public boolean isFor(int rows) {
        return rows > terminal.getSize().getRows() - 1 && !terminal.getType().startsWith(Terminal.TYPE_DUMB);
    }

    @Override
    public void show(Screen.Content content, boolean colour) throws InterruptedException {
        try (OtherScreen screen = new OtherScreen(terminal, NO_WRAP, WRAP)) {
            new Visit(content, colour).stay();
        }
    }

    /** One text on the screen. */
    private final class Visit {

        private final Screen.Content content;
        private final boolean colour;
        private final BindingReader reader = new BindingReader(terminal.reader());
        private List<Line> lines = List.of();
        private int columns;
        private int rows;
        private int top;
        private String sought = "";
        private int found; // the line in which a search came upon it
        private String told = "";

        Visit(Screen.Content content, boolean colour) {
            this.content = content;
            this.colour = colour;
        }

        void stay() throws InterruptedException {
            while (true) {
                layOut();
                draw();
                if (awaitsKey()) {
                    Key key = reader.readBinding(keys);
                    told = "";
                    if (key == null || key == Key.QUIT) {
                        return;
                    }
                    press(key);
                }
            }
        }

        /** False when the size of the terminal has changed instead. */
        private boolean awaitsKey() {
            while (reader.peekCharacter(LOOK) == NonBlockingReader.READ_EXPIRED) {
                if (hasNewSize()) {
                    return false;
                }
            }
            return true;
        }

        private boolean hasNewSize() {
            return terminal.getSize().getColumns() != columns
                    || terminal.getSize().getRows() != rows;
        }

        private void layOut() throws InterruptedException {
            if (hasNewSize()) {
                boolean anew = terminal.getSize().getColumns() != columns;
                told = "";
                columns = terminal.getSize().getColumns();
                rows = terminal.getSize().getRows();
                if (anew) {
                    int before = lines.size();
                    List<Line> laid = new ArrayList<>();
                    content.at(new Extent(Math.max(40, columns), true))
                            .forEach(line -> laid.addAll(line.wrapped(columns)));
                    top = before == 0 ? 0 : (int) ((long) top * laid.size() / before);
                    lines = laid;
                }
            }
            top = Math.max(0, Math.min(top, lines.size() - page()));
        }

        private int page() {
            return Math.max(1, rows - 1);
        }

        private void draw() {
            StringBuilder drawn = new StringBuilder("\u001b[H");
            for (int i = top; i < top + page(); i++) {
                // Erased before: behind a full line it would take the last column away.
                drawn.append("\u001b[K");
                drawn.append(i < lines.size() ? lines.get(i).render(colour, true) : "~");
                drawn.append("\r\n");
            }
            int last = Math.min(lines.size(), top + page());
            String place = "lines " + (top + 1) + " to " + last + " of " + lines.size()
                    + (last == lines.size() ? ", the end" : "") + "   q quits, h helps";
            status(drawn, told.isEmpty() ? place : told);
        }

        private void status(StringBuilder drawn, String words) {
            drawn.append("\u001b[K");
            drawn.append(Line.of(Width.cut(words, columns - 1), Style.STRONG).render(colour, true));
            terminal.writer().write(drawn.toString());
            terminal.flush();
        }

        private void press(Key key) {
            switch (key) {
                case NEXT_SCREEN -> top += page();
                case LAST_SCREEN -> top -= page();
                case NEXT_HALF -> top += page() / 2;
                case LAST_HALF -> top -= page() / 2;
                case NEXT_LINE -> top++;
                case LAST_LINE -> top--;
                case BEGIN -> top = 0;
                case END -> top = lines.size();
                case SEARCH -> {
                    sought = typed();
                    find(top, 1);
                }
                case NEXT_FOUND -> find(found + 1, 1);
                case LAST_FOUND -> find(found - 1, -1);
                case HELP -> told = HELP;
                case QUIT -> throw new IllegalStateException("handled before");
            }
        }

        /** What a person types on the last line, up to Enter. */
        private String typed() {
            StringBuilder words = new StringBuilder();
            while (true) {
                status(new StringBuilder("\u001b[" + rows + ";1H"), "/" + words);
                int c = reader.readCharacter();
                if (c < 0 || c == 3 || c == 27) { // Ctrl-C, Escape
                    return "";
                } else if (c == '\r' || c == '\n') {
                    return words.toString();
                } else if (c == 127 || c == '\b') {
                    words.setLength(words.isEmpty() ? 0 : words.offsetByCodePoints(words.length(), -1));
                } else if (c >= ' ') {
                    words.appendCodePoint(c);
                }
            }
        }

        /** In any case of letters. */
        private void find(int from, int step) {
            String wanted = sought.toLowerCase(Locale.ROOT);
            for (int i = from; i >= 0 && i < lines.size() && !wanted.isEmpty(); i += step) {
                if (lines.get(i).render(false).toLowerCase(Locale.ROOT).contains(wanted)) {
                    told = "[" + sought + "] in line " + (i + 1) + " of " + lines.size();
                    top = i;
                    found = i;
                    return;
                }
            }
            told = wanted.isEmpty() ? "" : "[" + sought + "] is not " + (step > 0 ? "below" : "above") + " this line";
        }
    }
}
